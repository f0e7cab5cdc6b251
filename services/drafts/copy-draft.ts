import { v7 as uuidv7 } from 'uuid';
import { type Database, readBatch, writeBatch } from '@/db/client';
import { type DraftRow, insertDraft, insertEntries, type NewEntry, selectDraftCount, selectIsAuthor } from '@/db/queries/drafts';
import { selectMayCopy } from '@/db/queries/pack-access';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { err, ok, type Result } from '@/quizzes/result';
import { findPack } from '../packs/find-pack';
import { textHash } from './create-draft';
import { mostEntries, mostTexts, toEntryRow } from './draft';
import { entryIdOf } from './entry-id';
import { findDraft } from './find-draft';
import { publishDraft } from './publish-draft';

export type CopyProblem = { type: 'not-found' } | { type: 'sign-up-first' } | { type: 'too-many-texts'; most: number };

const toRow = (frame: DraftFrame, ownerUserId: string, now: Date): DraftRow => ({
  id: frame.id,
  ownerUserId,
  title: frame.title.slice(0, 200),
  summary: frame.summary,
  language: frame.language,
  citationTitle: frame.citation.title,
  citationUrl: frame.citation.url ?? null,
  asOfFrom: frame.asOf.from ?? null,
  asOfTo: frame.asOf.to ?? null,
  text: frame.text,
  textHash: textHash(frame.text),
  topics: [...frame.topics],
  revision: 0,
  createdAt: now,
  updatedAt: now,
});

/** Stores a draft with its entries; only for a registered account that has room for it. */
export async function storeDraft(
  db: Database,
  userId: string,
  frame: DraftFrame,
  entries: readonly NewEntry[],
  now: Date,
): Promise<Result<{ draftId: string }, CopyProblem>> {
  const results = await writeBatch(db, [
    insertDraft(toRow(frame, userId, now), mostTexts),
    insertEntries(frame.id, userId, entries, mostEntries, now),
    selectIsAuthor(frame.id, userId),
    selectDraftCount(userId),
  ]);
  if (results[2]?.rows.length) return ok({ draftId: frame.id });
  const isRegistered = results[3]?.rows[0]?.status === 'registered';
  return err(isRegistered ? { type: 'too-many-texts', most: mostTexts } : { type: 'sign-up-first' });
}

/** A draft of one's own with the text and all decisions of one that one owns or edits; nothing of it is published. */
export async function duplicateDraft(
  db: Database,
  userId: string,
  draftId: string,
  now: Date,
): Promise<Result<{ draftId: string }, CopyProblem>> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) return err({ type: 'not-found' });
  const entries = draft.entries.map(({ fact: { factId: _, ...fact }, ...entry }) => toEntryRow({ ...entry, fact }));
  return storeDraft(db, userId, { ...draft.frame, id: uuidv7() }, entries, now);
}

/**
 * A text of one's own that begins as what a pack is now, published to oneself alone, and tells what it was copied from. Of packs that
 * are public, and of those that one prepares.
 */
export async function copyPack(
  db: Database,
  userId: string,
  packId: string,
  now: Date,
): Promise<Result<{ draftId: string }, CopyProblem>> {
  const [pack, [mayCopy = []]] = await Promise.all([findPack(db, packId), readBatch(db, [selectMayCopy(packId, userId)])]);
  if (!pack || mayCopy.length === 0) return err({ type: 'not-found' });
  const { document, title, summary, language, topics } = pack;
  const { text, asOf, citation } = document;
  const entries = pack.facts.map(({ id, leaks: _, formerly: __, ...fact }) =>
    toEntryRow({ id: entryIdOf(id), state: 'accepted', origin: 'pack', fact: { ...fact, factId: id, reasons: [] } }),
  );
  const frame = { id: uuidv7(), title, summary, language, topics, text, asOf, citation };
  const stored = await storeDraft(db, userId, frame, entries, now);
  if (stored.ok) await publishDraft(db, userId, frame.id, { copiedFrom: packId }, now);
  return stored;
}
