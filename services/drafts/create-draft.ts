import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { insertDraft, insertEntries, selectDraftCount, selectIsAuthor } from '@/db/queries/drafts';
import { slugOf } from '@/quizzes/drafts/build-source';
import { longestText } from '@/quizzes/drafts/limits';
import { err, ok, type Result } from '@/quizzes/result';
import { mostEntries, mostTexts } from './draft';
import { proposeEntries } from './propose-entries';

export type NewDraft = {
  /** At most 200 characters. */
  title: string;
  /** BCP 47. */
  language: string;
  citation: { title: string; url?: string | undefined };
  /** "2007", "2007-11" or "2007-11-30", as far as they are known. */
  asOf: { from?: string | undefined; to?: string | undefined };
  text: string;
};

export type CreateDraftProblem =
  | { type: 'too-long'; length: number; most: number }
  | { type: 'empty' }
  | { type: 'too-many-texts'; most: number }
  | { type: 'sign-up-first' };

export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Stores a text word for word with its hash, and with it what the rules propose. Only for registered accounts, and at most a hundred
 * texts each of 200,000 characters (UTF-16 units).
 */
export async function createDraft(
  db: Database,
  userId: string,
  { title, language, citation, asOf, text }: NewDraft,
  now: Date,
): Promise<Result<{ draftId: string }, CreateDraftProblem>> {
  if (text.trim() === '' || title.trim() === '') return err({ type: 'empty' });
  if (text.length > longestText) return err({ type: 'too-long', length: text.length, most: longestText });
  const draftId = uuidv7();
  const name = title.trim().slice(0, 200);
  const { entries, topics } = await proposeEntries(text, { language, title: name });
  const draft = {
    id: draftId,
    ownerUserId: userId,
    title: name,
    summary: '',
    language,
    citationTitle: citation.title.trim() || name,
    citationUrl: citation.url ?? null,
    asOfFrom: asOf.from ?? null,
    asOfTo: asOf.to ?? null,
    text,
    textHash: textHash(text),
    topics: topics.length > 0 ? topics : [{ id: slugOf(name) || 'general', title: name }],
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
  const results = await writeBatch(db, [
    insertDraft(draft, mostTexts),
    insertEntries(draftId, userId, entries, mostEntries, now),
    selectIsAuthor(draftId, userId),
    selectDraftCount(userId),
  ]);
  const [isStored, person] = [results[2]?.rows.length, results[3]?.rows[0]];
  if (isStored) return ok({ draftId });
  return err(person?.status === 'registered' ? { type: 'too-many-texts', most: mostTexts } : { type: 'sign-up-first' });
}
