'use client';

import { useEffect, useRef } from 'react';

export type EditorActions = Readonly<
  Record<'accept' | 'reject' | 'edit' | 'next' | 'previous' | 'undo' | 'add' | 'merge' | 'mark' | 'keys', () => void>
>;

export const editorKeys: Readonly<Record<string, keyof EditorActions>> = {
  a: 'accept',
  r: 'reject',
  e: 'edit',
  j: 'next',
  arrowdown: 'next',
  k: 'previous',
  arrowup: 'previous',
  u: 'undo',
  n: 'add',
  m: 'merge',
  x: 'mark',
  '?': 'keys',
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [data-scrolls]') !== null;

/** The editor's keys, while nothing is typed and no other key is held. */
export function useEditorKeys(actions: EditorActions, areOn: boolean): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!areOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const isArrow = event.key.startsWith('Arrow');
      const isElsewhere = isTyping(event.target) && (isArrow || !(event.target as HTMLElement).closest('[data-scrolls]'));
      const action = editorKeys[event.key.toLowerCase()];
      if (!action || isElsewhere) return;
      event.preventDefault();
      latest.current[action]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [areOn]);
}
