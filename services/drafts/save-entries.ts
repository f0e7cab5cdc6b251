import { isDeepStrictEqual } from 'node:util';
import { type Database, writeBatch } from '@/db/client';
import { findText, rowToEntry, selectEntries, selectTextHash, storeEntries, touchDraft } from '@/db/queries/drafts';
import { quoteStands } from '@/quizzes/facts/integrity/source-rules';
import { err, ok, type Result } from '@/quizzes/result';
import { type DraftEntry, hasLongQuote, longestEntry, longestQuote, mostEntries, rowToDraftEntry, toEntryRow } from './draft';

/** An entry as it shall be, and the revision that it was made from; 0 for a new one. */
export type EntryChange = DraftEntry;

export type SaveEntriesProblem =
  | { type: 'not-found' }
  | { type: 'too-long'; entryId: string; most: number }
  /** The text has no such quote where the entry says, since it was changed; `revisions`: of the changes that were stored none the less. */
  | { type: 'quote-gone'; entryId: string; revisions: Record<string, number> }
  | { type: 'too-many'; most: number; revisions: Record<string, number> }
  /** `entries`: as they are stored, where another change came first; `revisions`: of the changes that were stored none the less. */
  | { type: 'conflict'; entries: DraftEntry[]; revisions: Record<string, number> };

const tries = 8;

const isStanding = (state: DraftEntry['state']): boolean => state === 'proposed' || state === 'accepted';

const withoutId = ({ factId: _, ...fact }: DraftEntry['fact']) => JSON.parse(JSON.stringify(fact));

const isStored = (change: EntryChange, stored: DraftEntry): boolean =>
  stored.revision === change.revision + 1 &&
  stored.state === change.state &&
  stored.origin === change.origin &&
  isDeepStrictEqual(withoutId(stored.fact), withoutId(change.fact));

/**
 * Stores what an author decided about facts. Each change by itself, over the revision that it was made from: where another came first
 * it is not stored, and the entry is given back as it is. What stands in the text has to stand there now. The same change sent twice is acknowledged twice and stored once. The id that
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
  const quoting = changes.find(({ state, fact }) => isStanding(state) && hasLongQuote(fact));
  if (quoting) return err({ type: 'too-long', entryId: quoting.id, most: longestQuote });
  const rows = changes
    .map(({ revision, ...change }) => ({ ...toEntryRow({ ...change, fact: withoutId(change.fact) }), revision }))
    .sort((a, b) => a.revision - b.revision);
  const ids = changes.map(({ id }) => id);
  let found: readonly unknown[] | undefined;
  let gone: ReadonlySet<string> = new Set();
  for (let count = 0; found === undefined; count += 1) {
    const draft = await findText(db, userId, draftId);
    if (!draft) return err({ type: 'not-found' });
    const astray = changes.filter(({ state, fact }) => isStanding(state) && !quoteStands(fact.source, draft.text));
    gone = new Set(astray.map(({ id }) => id));
    const standing = rows.filter(({ id }) => !gone.has(id));
    const results = await writeBatch(db, [
      storeEntries(draftId, userId, standing, mostEntries, now, draft.textHash),
      touchDraft(draftId, userId, now),
      selectTextHash(draftId, userId),
      selectEntries(draftId, userId, ids),
    ]);
    // The text was changed in between: it is read once more.
    if (results.at(-2)?.rows[0]?.textHash === draft.textHash) found = results.at(-1)?.rows ?? [];
    else if (count >= tries) throw new Error(`The text of ${draftId} is being changed all the time.`);
  }
  const stored = new Map(
    (found ?? [])
      .map((row) => rowToDraftEntry(rowToEntry(row as unknown as Record<string, unknown>)))
      .map((entry) => [entry.id, entry]),
  );
  const revisions: Record<string, number> = {};
  const entries: DraftEntry[] = [];
  let isFull = false;
  let goneId: string | undefined;
  for (const change of changes) {
    const entry = stored.get(change.id);
    if (entry && isStored(change, entry)) revisions[change.id] = entry.revision;
    else if (gone.has(change.id) && (entry?.revision ?? 0) === change.revision) goneId ??= change.id;
    else if (entry) entries.push(entry);
    else if (change.revision > 0) return err({ type: 'not-found' });
    else isFull = true;
  }
  if (entries.length > 0) return err({ type: 'conflict', entries, revisions });
  if (goneId !== undefined) return err({ type: 'quote-gone', entryId: goneId, revisions });
  return isFull ? err({ type: 'too-many', most: mostEntries, revisions }) : ok({ revisions });
}
