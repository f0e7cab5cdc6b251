'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import styles from './passage.module.css';

export type SelectionFactsProps = {
  facts: Readonly<Record<string, { label: string; level: string }>>;
  factHref: string;
  words: { title: string; close: string };
};

/** Ids of the facts whose words the reader has selected, in the order of the text. */
function selectedFacts(): string[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const ids = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-passage] [data-facts]'))
    if (touches(range, element)) for (const id of element.dataset.facts?.split(' ') ?? []) ids.add(id);
  return [...ids];
}

/** `intersectsNode` holds for a neighbour too, of which no letter is selected. */
function touches(range: Range, element: HTMLElement): boolean {
  if (!range.intersectsNode(element)) return false;
  const words = document.createRange();
  words.selectNodeContents(element);
  return range.compareBoundaryPoints(Range.END_TO_START, words) < 0 && range.compareBoundaryPoints(Range.START_TO_END, words) > 0;
}

/** A bar at the foot of the screen with the facts that are in the selection; nothing while nothing is selected. */
export function SelectionFacts({ facts, factHref, words }: SelectionFactsProps) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    const close = () => setIds([]);
    const onSelect = () => {
      // To reach into the bar, by Tab or by touch, may undo the selection that it is about.
      if (!bar.current?.contains(document.activeElement)) setIds(selectedFacts());
    };
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    // What was selected before this script arrived counts too.
    onSelect();
    document.addEventListener('selectionchange', onSelect);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('selectionchange', onSelect);
      document.removeEventListener('keydown', onKey);
    };
  }, []);

  return (
    <section
      ref={bar}
      className={styles.selection}
      aria-label={words.title}
      hidden={ids.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className="small" role="status">
        {ids.length > 0 ? `${words.title}: ${ids.length}` : ''}
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link href={`${factHref}${id}`} prefetch={false}>
              {facts[id]?.label ?? id}
            </Link>{' '}
            <span className="muted">{facts[id]?.level}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet" onClick={() => setIds([])}>
        {words.close}
      </button>
    </section>
  );
}
