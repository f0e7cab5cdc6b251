import { isDeepStrictEqual } from 'node:util';
import { type Database, writeBatch } from '@/db/client';
import { rowToEntry, selectEntries, selectIsAuthor, storeEntries, touchDraft } from '@/db/queries/drafts';
import { err, ok, type Result } from '@/quizzes/result';
import { type DraftEntry, longestEntry, mostEntries, rowToDraftEntry, toEntryRow } from './draft';

/** An entry as it shall be, and the revision that it was made from; 0 for a new one. */
export type EntryChange = DraftEntry;

export type SaveEntriesProblem =
  | { type: 'not-found' }
  | { type: 'too-long'; entryId: string; most: number }
  | { type: 'too-many'; most: number; revisions: Record<string, number> }
  /** `entries`: as they are stored, where another change came first; `revisions`: of the changes that were stored none the less. */
  | { type: 'conflict'; entries: DraftEntry[]; revisions: Record<string, number> };

const withoutId = ({ factId: _, ...fact }: DraftEntry['fact']) => JSON.parse(JSON.stringify(fact));

const isStored = (change: EntryChange, stored: DraftEntry): boolean =>
  stored.revision === change.revision + 1 &&
  stored.state === change.state &&
  stored.origin === change.origin &&
  isDeepStrictEqual(withoutId(stored.fact), withoutId(change.fact));

/**
 * Stores what an author decided about facts. Each change by itself, over the revision that it was made from: where another came first
 * it is not stored, and the entry is given back as it is. The same change sent twice is acknowledged twice and stored once. The id that
 * a fact was published under is never taken from here.
 */
export async function saveEntries(
  db: Database,
  userId: string,
  draftId: string,
  changes: readonly EntryChange[],
  now: Date,
): Promise<Result<{ revisions: Record<string, number> }, SaveEntriesProblem>> {
  const overlong = changes.find(({ fact }) => JSON.stringify(fact).length > longestEntry);
  if (overlong) return err({ type: 'too-long', entryId: overlong.id, most: longestEntry });
  const rows = changes
    .map(({ revision, ...change }) => ({ ...toEntryRow({ ...change, fact: withoutId(change.fact) }), revision }))
    .sort((a, b) => a.revision - b.revision);
  const results = await writeBatch(db, [
    storeEntries(draftId, userId, rows, mostEntries, now),
    touchDraft(draftId, userId, now),
    selectIsAuthor(draftId, userId),
    selectEntries(
      draftId,
      userId,
      changes.map(({ id }) => id),
    ),
  ]);
  const [mayEdit, found = []] = [results.at(-2)?.rows.length, results.at(-1)?.rows];
  if (!mayEdit) return err({ type: 'not-found' });
  const stored = new Map(
    found.map((row) => rowToDraftEntry(rowToEntry(row as unknown as Record<string, unknown>))).map((entry) => [entry.id, entry]),
  );
  const revisions: Record<string, number> = {};
  const entries: DraftEntry[] = [];
  let isFull = false;
  for (const change of changes) {
    const entry = stored.get(change.id);
    if (entry && isStored(change, entry)) revisions[change.id] = entry.revision;
    else if (entry) entries.push(entry);
    else if (change.revision > 0) return err({ type: 'not-found' });
    else isFull = true;
  }
  if (entries.length > 0) return err({ type: 'conflict', entries, revisions });
  return isFull ? err({ type: 'too-many', most: mostEntries, revisions }) : ok({ revisions });
}
