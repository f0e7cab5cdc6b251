import { useEffect, useRef } from 'react';

/** Keys that do the same wherever the focus is; digits and Enter mean what the card on screen says. */
export type ReviewKeys = {
  /** Space or Enter. */
  onGo: () => void;
  /** 1 is 0. Returns whether the digit meant something. */
  onDigit: (index: number) => boolean;
  onUndo: () => void;
  letters: Readonly<Record<string, (() => void) | undefined>>;
};

const hasItsOwnEnter = 'button, a[href], summary, select, [role=button]';

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return target.matches('textarea, select, [contenteditable]');
}

/** Nothing is a key while someone types or a panel is open; a held key counts once. */
export function useReviewKeys(keys: ReviewKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { onGo, onDigit, onUndo, letters } = current.current;
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || event.repeat || isTyping(target) || document.querySelector('dialog[open]')) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key === 'z') {
        event.preventDefault();
        return onUndo();
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (key === 'Enter' || key === ' ') {
        // The button in focus does what it says; the one that this key means anyway is pressed here, without waiting for key-up.
        const isMeant = target.matches('[data-go]');
        if (target.matches(hasItsOwnEnter) && !isMeant) return;
        if (key === ' ' && target instanceof HTMLInputElement) return;
        event.preventDefault();
        return onGo();
      }
      if (/^[1-9]$/.test(key)) {
        if (onDigit(Number(key) - 1)) event.preventDefault();
        return;
      }
      const act = letters[key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
