import { isDeepStrictEqual } from 'node:util';
import { type Database, writeBatch } from '@/db/client';
import { storeFrame } from '@/db/queries/drafts';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { err, ok, type Result } from '@/quizzes/result';
import type { Draft } from './draft';
import { findDraft } from './find-draft';

/** What is not given stays as it is. `title` has 1 to 200 characters, and stands for a citation's title that is left empty. */
export type FrameChange = { revision: number } & Partial<Omit<DraftFrame, 'id' | 'text'>>;

export type SaveFrameProblem =
  | { type: 'not-found' }
  | { type: 'empty-title' }
  /** Facts that nobody rejected stand under topics that the change leaves out; their titles. */
  | { type: 'topic-used'; titles: string[] }
  | { type: 'conflict'; revision: number; frame: DraftFrame };

/** The topics that a fact stands under which nobody rejected. */
export const usedTopics = ({ frame, entries }: Draft): DraftFrame['topics'] =>
  frame.topics.filter(({ id }) => entries.some(({ state, fact }) => state !== 'rejected' && fact.topic === id));

/**
 * Changes what is true of the whole text, over the revision that the change was made from; returns the next one. The same change sent
 * twice is acknowledged twice and stored once.
 */
export async function saveFrame(
  db: Database,
  userId: string,
  draftId: string,
  { revision, ...given }: FrameChange,
  now: Date,
): Promise<Result<{ revision: number }, SaveFrameProblem>> {
  if (given.title !== undefined && given.title.trim() === '') return err({ type: 'empty-title' });
  const draft = await findDraft(db, userId, draftId);
  if (!draft) return err({ type: 'not-found' });
  const title = given.title?.trim().slice(0, 200);
  const citation = given.citation && {
    ...given.citation,
    title: given.citation.title.trim() || (title ?? draft.frame.title),
  };
  const change = { ...given, ...(title === undefined ? {} : { title }), ...(citation ? { citation } : {}) };
  const missed = given.topics ? usedTopics(draft).filter(({ id }) => !given.topics?.some((topic) => topic.id === id)) : [];
  if (missed.length > 0) return err({ type: 'topic-used', titles: missed.map((topic) => topic.title) });
  const frame: DraftFrame = { ...draft.frame, ...change };
  if (draft.revision === revision) {
    const [result] = await writeBatch(db, [storeFrame(frame, userId, revision, now)]);
    if (result?.rowsAffected) return ok({ revision: revision + 1 });
  }
  const stored = await findDraft(db, userId, draftId);
  if (!stored) return err({ type: 'not-found' });
  const isStored = stored.revision === revision + 1 && isDeepStrictEqual(stored.frame, { ...stored.frame, ...change });
  return isStored ? ok({ revision: stored.revision }) : err({ type: 'conflict', revision: stored.revision, frame: stored.frame });
}
