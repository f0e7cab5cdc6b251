import type { DraftFact } from '@/quizzes/drafts/draft-fact';

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
  /** What to put back, the last change last: an entry as it was, or the id of one that was added. */
  undo: readonly (Entry | { added: string })[];
};

export type DraftChange =
  | { type: 'go'; id: string }
  /** `next`: where to go on from there. */
  | { type: 'put'; entry: Entry; next?: string | undefined }
  | { type: 'undo' }
  /** As someone else stored it meanwhile. */
  | { type: 'stored'; entries: readonly Entry[] };

const longestUndo = 100;

const inOrder = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => a.fact.source.start - b.fact.source.start);

function withEntry(entries: readonly Entry[], entry: Entry): Entry[] {
  const isKnown = entries.some(({ id }) => id === entry.id);
  return isKnown ? entries.map((other) => (other.id === entry.id ? entry : other)) : inOrder([...entries, entry]);
}

export function reduceDraft(state: DraftState, change: DraftChange): DraftState {
  switch (change.type) {
    case 'go':
      return { ...state, currentId: change.id };
    case 'put': {
      const before = state.entries.find(({ id }) => id === change.entry.id);
      return {
        entries: withEntry(state.entries, change.entry),
        currentId: change.next ?? change.entry.id,
        undo: [...state.undo, before ?? { added: change.entry.id }].slice(-longestUndo),
      };
    }
    case 'undo': {
      const last = state.undo.at(-1);
      if (!last) return state;
      const undo = state.undo.slice(0, -1);
      if ('id' in last) return { entries: withEntry(state.entries, last), currentId: last.id, undo };
      // What was added stays in the list as rejected: it may be on the server already.
      const entries = state.entries.map((entry): Entry => (entry.id === last.added ? { ...entry, state: 'rejected' } : entry));
      return { entries, currentId: last.added, undo };
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
    reasons: entry.fact.reasons.filter((reason) => !['moved', 'changed', 'changed-unread'].includes(reason)),
  },
});
