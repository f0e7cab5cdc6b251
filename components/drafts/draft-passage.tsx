'use client';

import { type MouseEvent, type RefObject, useEffect, useMemo } from 'react';
import { layOutPassage } from '@/components/packs/passage-layout';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import styles from './draft-passage.module.css';
import type { Entry } from './draft-state';

type DraftPassageProps = {
  ref: RefObject<HTMLElement | null>;
  frame: DraftFrame;
  entries: readonly Entry[];
  current: Entry | undefined;
  /** None: nothing is chosen here while a fact is edited. */
  onGo: ((id: string) => void) | undefined;
  label: string;
};

/** The text with the answer of each fact underlined, and the current one's sentence and answer marked and in view. */
export function DraftPassage({ ref, frame, entries, current, onGo, label }: DraftPassageProps) {
  const standing = entries.filter(({ state }) => state !== 'broken');
  const places = JSON.stringify(
    standing.map(({ id, fact: { source } }) => [id, source.start, source.end, source.answerStart, source.answerEnd]),
  );
  const source = current && (current.state !== 'broken' || onGo === undefined) ? current.fact.source : undefined;
  const shownPlace = source && JSON.stringify([current?.id, source.start, source.end, source.answerStart, source.answerEnd]);
  const paragraphs = useMemo(() => {
    const known = (JSON.parse(places) as [string, number, number, number, number][]).concat(
      shownPlace ? [JSON.parse(shownPlace)] : [],
    );
    return layOutPassage(
      frame.text,
      known.map(([, start, end]) => ({ start, end })),
      known.map(([factId, , , start, end]) => ({ factId, start, end })),
    );
  }, [frame.text, places, shownPlace]);
  const stateOf = new Map(entries.map(({ id, state }) => [id, state]));

  useEffect(() => {
    const [root, mark] = [ref.current, ref.current?.querySelector<HTMLElement>('mark')];
    if (!root || !mark || !shownPlace) return;
    // Only the passage moves, never the page: the card stays under the eye.
    const [outer, inner] = [root.getBoundingClientRect(), mark.getBoundingClientRect()];
    if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40)
      root.scrollTop += inner.top - outer.top - outer.height / 3;
  }, [shownPlace, ref]);

  return (
    <section
      ref={ref}
      className={styles.passage}
      aria-label={label}
      data-scrolls=""
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} lang={frame.language}>
          {paragraph.stretches.flatMap(({ pieces }) =>
            pieces.map(({ start, text, factIds }) => {
              const end = start + text.length;
              if (source && start >= source.answerStart && end <= source.answerEnd)
                return (
                  <mark key={start} data-start={start}>
                    {text}
                  </mark>
                );
              const isNear = source && start >= source.start && end <= source.end;
              const [id] = factIds;
              return (
                <span
                  key={start}
                  data-start={start}
                  data-near={isNear || undefined}
                  data-state={id && stateOf.get(id)}
                  {...(id && onGo ? { onClick: go(id) } : {})}
                >
                  {text}
                </span>
              );
            }),
          )}
        </p>
      ))}
    </section>
  );

  /** By pointer only: the list of facts is there for the keyboard. */
  function go(id: string) {
    return (_event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed !== false) onGo?.(id);
    };
  }
}
