import { isDeepStrictEqual } from 'node:util';
import { type Database, writeBatch } from '@/db/client';
import { storeMovedEntries, storeText } from '@/db/queries/drafts';
import { longestText } from '@/quizzes/drafts/limits';
import { err, ok, type Result } from '@/quizzes/result';
import { takeSteps } from '../proposals/take-steps';
import { proposeAgain } from './add-proposals';
import { anchorInSteps } from './anchor-entries';
import { textHash } from './create-draft';
import { toEntryRow } from './draft';
import { findDraft } from './find-draft';

export type ChangeTextProblem =
  | { type: 'not-found' }
  | { type: 'empty' }
  | { type: 'too-long'; length: number; most: number }
  /** Another author changed the text or its frame since that revision. */
  | { type: 'conflict'; revision: number };

/** Ids of accepted and proposed entries, by how they were found again. */
export type TextChange = {
  revision: number;
  exact: string[];
  moved: string[];
  changed: string[];
  broken: string[];
  /** How many facts the rules propose besides, in what is new. */
  proposed: number;
};

/** While other authors decide about facts, the text is laid under them anew. */
const tries = 8;

/**
 * Puts a text in the place of the old one and finds every fact again by its quote, in one write batch: all of it or nothing. What needs
 * a person's yes says so in its reasons (`anchorEntry`) and is not published before. The same change sent twice is stored once. What was
 * published stays as it was. After that the rules propose what is new; what was rejected does not come back.
 */
export async function changeText(
  db: Database,
  userId: string,
  draftId: string,
  { revision, text }: { revision: number; text: string },
  now: Date,
): Promise<Result<TextChange, ChangeTextProblem>> {
  if (text.trim() === '') return err({ type: 'empty' });
  if (text.length > longestText) return err({ type: 'too-long', length: text.length, most: longestText });
  for (let count = 0; count < tries; count += 1) {
    const draft = await findDraft(db, userId, draftId);
    if (!draft) return err({ type: 'not-found' });
    const change: TextChange = { revision: revision + 1, exact: [], moved: [], changed: [], broken: [], proposed: 0 };
    if (draft.frame.text === text && [revision, revision + 1].includes(draft.revision)) {
      return ok({ ...change, revision: draft.revision, exact: draft.entries.map(({ id }) => id) });
    }
    if (draft.revision !== revision) return err({ type: 'conflict', revision: draft.revision });
    const anchored = await takeSteps(anchorInSteps(draft.entries, draft.frame.text, text));
    for (const { before, to } of anchored) if (before.state !== 'rejected') change[to].push(before.id);
    const moved = anchored.filter(({ before, entry }) => !isDeepStrictEqual(before, entry));
    const about = { draftId, userId, revision, textHash: textHash(text) };
    const results = await writeBatch(db, [
      storeText({ ...about, text }, new Map(draft.entries.map((entry) => [entry.id, entry.revision])), now),
      storeMovedEntries(
        about,
        moved.map(({ entry }) => ({ ...toEntryRow(entry), revision: entry.revision })),
        now,
      ),
    ]);
    if (!results[0]?.rowsAffected) continue;
    const proposed = await proposeAgain(db, userId, draftId, now);
    return ok({ ...change, proposed: proposed.ok ? proposed.value.added : 0 });
  }
  throw new Error(`The facts of ${draftId} are being changed all the time.`);
}
