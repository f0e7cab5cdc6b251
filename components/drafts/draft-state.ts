import type { DraftFact } from '@/quizzes/drafts/draft-fact';
import { mergeFacts } from '@/quizzes/drafts/merge-facts';

/** A proposed fact as the editor has it. */
export type Entry = {
  id: string;
  state: 'proposed' | 'accepted' | 'rejected' | 'broken';
  origin: 'rules' | 'model' | 'hand' | 'pack';
  fact: DraftFact;
};
export type StoredEntry = Entry & { revision: number };

export type DraftState = {
  entries: readonly Entry[];
  currentId: string | undefined;
  /** Ids of those that are chosen to become one. */
  marked: readonly string[];
  /** What to put back, the last change last: the entries that it was about, as they were, or the id of one that was added. */
  undo: readonly (readonly (Entry | { added: string })[])[];
};

export type DraftChange =
  | { type: 'go'; id: string }
  | { type: 'mark'; id: string }
  /** One step, undone as one; `next`: where to go on from there, else at the first of them. */
  | { type: 'put'; entries: readonly Entry[]; next?: string | undefined }
  | { type: 'undo' }
  /** As someone else stored it meanwhile. */
  | { type: 'stored'; entries: readonly Entry[] };

const longestUndo = 100;

const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => a.fact.source.start - b.fact.source.start);

function withEntry(entries: readonly Entry[], entry: Entry): Entry[] {
  const isKnown = entries.some(({ id }) => id === entry.id);
  return isKnown ? entries.map((other) => (other.id === entry.id ? entry : other)) : inOrder([...entries, entry]);
}

function putBack(entries: readonly Entry[], was: Entry | { added: string }): readonly Entry[] {
  if ('id' in was) return withEntry(entries, was);
  // What was added stays in the list as rejected: it may be on the server already.
  return entries.map((entry): Entry => (entry.id === was.added ? { ...entry, state: 'rejected' } : entry));
}

export function reduceDraft(state: DraftState, change: DraftChange): DraftState {
  switch (change.type) {
    case 'go':
      return { ...state, currentId: change.id };
    case 'mark': {
      const isMarked = state.marked.includes(change.id);
      return { ...state, marked: isMarked ? state.marked.filter((id) => id !== change.id) : [...state.marked, change.id] };
    }
    case 'put': {
      const before = change.entries.map((entry) => state.entries.find(({ id }) => id === entry.id) ?? { added: entry.id });
      const decided = new Set(change.entries.map(({ id }) => id));
      return {
        entries: change.entries.reduce<readonly Entry[]>(withEntry, state.entries),
        currentId: change.next ?? change.entries[0]?.id,
        marked: state.marked.filter((id) => !decided.has(id)),
        undo: [...state.undo, before].slice(-longestUndo),
      };
    }
    case 'undo': {
      const last = state.undo.at(-1);
      const [first] = last ?? [];
      if (!last || !first) return state;
      const entries = last.reduce<readonly Entry[]>(putBack, state.entries);
      return { ...state, entries, currentId: 'id' in first ? first.id : first.added, undo: state.undo.slice(0, -1) };
    }
    case 'stored':
      return { ...state, entries: change.entries.reduce<readonly Entry[]>(withEntry, state.entries) };
  }
}

/** Whether a person has to look at it: nothing was decided yet, or the text changed under what was. */
export const isOpen = (entry: Entry): boolean => ['proposed', 'broken', 'changed'].includes(standingOf(entry));

/** Its state, or that what was accepted waits for another yes. */
export const standingOf = ({ state, fact }: Entry): Entry['state'] | 'changed' =>
  state === 'accepted' && changedUnder(fact) ? 'changed' : state;

export const changedUnder = ({ reasons }: DraftFact): boolean =>
  reasons.some((reason) => reason === 'moved' || reason === 'changed' || reason === 'changed-unread');

/** The next one that is open after this, in the order of the text, else the first that is; the same if there is no other. */
export function nextOpen(entries: readonly Entry[], currentId: string | undefined): string | undefined {
  const at = entries.findIndex(({ id }) => id === currentId);
  const others = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
  return others.find(isOpen)?.id ?? currentId;
}

/** A person's yes: what the change of the text asked is answered. */
export const accepted = (entry: Entry): Entry => ({
  ...entry,
  state: 'accepted',
  fact: {
    ...entry.fact,
    reasons: entry.fact.reasons.filter((reason) => !['moved', 'changed', 'changed-unread', 'reported'].includes(reason)),
  },
});

/** What the current one is merged with: those that are marked, else the next in the text that stands and was not rejected. */
export function mergePartners({ entries, marked }: Pick<DraftState, 'entries' | 'marked'>, currentId: string): readonly Entry[] {
  const isFree = ({ id, state }: Entry) => id !== currentId && state !== 'rejected' && state !== 'broken';
  const chosen = entries.filter((entry) => isFree(entry) && marked.includes(entry.id));
  if (marked.length > 0) return chosen;
  const next = entries.slice(entries.findIndex(({ id }) => id === currentId) + 1).find(isFree);
  return next ? [next] : [];
}

/** The current entry with what it says and the others say as one fact, and the others rejected; nothing where they can't be one. */
export function mergeEntries(current: Entry, others: readonly Entry[]): readonly Entry[] | undefined {
  const fact = mergeFacts([current, ...others].map((entry) => entry.fact));
  if (!fact) return undefined;
  const isAccepted = [current, ...others].some(({ state }) => state === 'accepted');
  return [
    {
      ...current,
      state: isAccepted ? 'accepted' : 'proposed',
      fact: { ...fact, reasons: [...new Set([...fact.reasons, 'merged'])] },
    },
    ...others.map(
      (entry): Entry => ({
        ...entry,
        state: 'rejected',
        fact: { ...entry.fact, reasons: [...entry.fact.reasons, 'merged-away'] },
      }),
    ),
  ];
}
