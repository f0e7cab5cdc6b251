'use client';

import { useEffect, useReducer, useRef, useState } from 'react';
import {
  accepted,
  type DraftState,
  type Entry,
  mergeEntries,
  mergePartners,
  nextOpen,
  reduceDraft,
  type StoredEntry,
} from './draft-state';
import { createEntrySender, type SavingState } from './entry-sender';

const stateWith = (entries: readonly Entry[], firstId: string | undefined): DraftState => ({
  entries,
  currentId: entries.find(({ id }) => id === firstId)?.id ?? nextOpen(entries, undefined) ?? entries[0]?.id,
  undo: [],
  marked: [],
});

/** The draft as it is edited here, each change of it on its way to the server. */
export function useDraft(stored: readonly StoredEntry[], url: string, firstId: string | undefined) {
  const [state, dispatch] = useReducer(reduceDraft, undefined, () => stateWith(stored, firstId));
  const [saving, setSaving] = useState<SavingState>('saved');
  const [theirs, setTheirs] = useState(0);
  const known = useRef<ReadonlyMap<string, Entry>>(new Map(stored.map((entry) => [entry.id, entry])));
  const [sender] = useState(() =>
    createEntrySender({
      url,
      revisions: Object.fromEntries(stored.map(({ id, revision }) => [id, revision])),
      onState: setSaving,
      onConflict: (entries) => {
        known.current = new Map([...known.current, ...entries.map((entry) => [entry.id, entry] as const)]);
        setTheirs((count) => count + entries.length);
        dispatch({ type: 'stored', entries });
      },
    }),
  );
  // Whatever changed it: a decision, an edit, an undo.
  useEffect(() => {
    for (const entry of state.entries) if (known.current.get(entry.id) !== entry) sender.send(entry);
    known.current = new Map(state.entries.map((entry) => [entry.id, entry]));
  }, [state.entries, sender]);
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (!sender.isClean()) event.preventDefault();
    };
    const retry = () => sender.retry();
    addEventListener('beforeunload', guard);
    addEventListener('online', retry);
    return () => {
      removeEventListener('beforeunload', guard);
      removeEventListener('online', retry);
    };
  }, [sender]);

  const { entries, currentId, marked } = state;
  const index = entries.findIndex(({ id }) => id === currentId);
  const current = entries[index];
  const step = (by: 1 | -1) => {
    const to = entries[index + by];
    if (to) dispatch({ type: 'go', id: to.id });
  };
  return {
    entries,
    current,
    marked,
    place: index + 1,
    canUndo: state.undo.length > 0,
    saving,
    theirs,
    go: (id: string) => dispatch({ type: 'go', id }),
    next: () => step(1),
    previous: () => step(-1),
    undo: () => dispatch({ type: 'undo' }),
    accept: () =>
      current &&
      current.state !== 'broken' &&
      dispatch({ type: 'put', entries: [accepted(current)], next: nextOpen(entries, current.id) }),
    reject: () =>
      current && dispatch({ type: 'put', entries: [{ ...current, state: 'rejected' }], next: nextOpen(entries, current.id) }),
    /** An edited or an added fact, which is a person's yes to it. */
    keep: (entry: Entry) => dispatch({ type: 'put', entries: [accepted(entry)] }),
    mark: () => current && dispatch({ type: 'mark', id: current.id }),
    /** Makes the current one and those that are marked, else the next one, one; says with how many, or why not. */
    merge: (): 'noneToMerge' | 'cannotMerge' | number => {
      const others = current && current.state !== 'broken' ? mergePartners(state, current.id) : [];
      if (!current || others.length === 0) return 'noneToMerge';
      const merged = mergeEntries(current, others);
      if (!merged) return 'cannotMerge';
      dispatch({ type: 'put', entries: merged });
      return others.length;
    },
  };
}
