import { type Database, writeBatch } from '@/db/client';
import { storeEntries, touchDraft } from '@/db/queries/drafts';
import { settleReport } from '@/db/queries/reports';
import { hasValue } from '@/quizzes/attempts/confusion';
import { normalize } from '@/quizzes/facts/normalize';
import { err, ok, type Result } from '@/quizzes/result';
import { type DraftEntry, mostEntries, toEntryRow } from '../drafts/draft';
import { findReportedEntry } from './reported-entry';

export const fixes = ['alias', 'held', 'rejected'] as const;
export type Fix = (typeof fixes)[number];

export type FixInput = { authorId: string; packId: string; reportId: string; fix: Fix };

export type FixProblem =
  | { type: 'not-found' }
  /** The text has no draft of theirs, or the draft does not have the fact any more. */
  | { type: 'no-fact' }
  /** Nothing was typed that could be right too. */
  | { type: 'no-answer' };

const tries = 5;

const longestAlias = 200;

function withAlias(entry: DraftEntry, typed: string): DraftEntry {
  const { fact } = entry;
  const isKnown = hasValue({ ...fact, id: 'draft', leaks: [] }, typed);
  const denied = fact.denied.filter((text) => normalize(text) !== normalize(typed));
  return { ...entry, fact: { ...fact, denied, aliases: isKnown ? fact.aliases : [...fact.aliases, typed] } };
}

function fixed(entry: DraftEntry, fix: Fix, typed: string | undefined): DraftEntry | undefined {
  switch (fix) {
    case 'alias':
      return typed === undefined || typed.length > longestAlias ? undefined : withAlias(entry, typed);
    case 'held':
      return { ...entry, state: 'proposed', fact: { ...entry.fact, reasons: [...new Set([...entry.fact.reasons, 'reported'])] } };
    case 'rejected':
      return { ...entry, state: 'rejected' };
  }
}

/**
 * Does in the draft what a report asks for, and settles the report, in one batch: what its learner typed is right too, the fact waits for
 * another look, or it is rejected. Learners meet it from the next publication on. Done twice it is done once.
 */
export async function fixReport(
  db: Database,
  { authorId, packId, reportId, fix }: FixInput,
  now: Date,
): Promise<Result<{ entryId: string }, FixProblem>> {
  for (let count = 0; count < tries; count += 1) {
    const found = await findReportedEntry(db, authorId, packId, reportId);
    if (!found) return err({ type: 'not-found' });
    const { report, entry } = found;
    if (!entry) return err({ type: 'no-fact' });
    const next = fixed(entry, fix, report.typed);
    if (!next) return err({ type: 'no-answer' });
    if (report.resolution === fix) return ok({ entryId: entry.id });
    // The first statement looks at the revision that the second one changes: both or neither.
    const [settled] = await writeBatch(db, [
      settleReport(authorId, packId, reportId, {
        at: now,
        resolution: fix,
        over: { entryId: entry.id, revision: entry.revision },
      }),
      storeEntries(packId, authorId, [{ ...toEntryRow(next), revision: entry.revision }], mostEntries, now),
      touchDraft(packId, authorId, now),
    ]);
    if (settled?.rowsAffected) return ok({ entryId: entry.id });
  }
  throw new Error(`The facts of ${packId} are being changed all the time.`);
}
