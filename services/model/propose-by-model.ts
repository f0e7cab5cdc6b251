import type { Database } from '@/db/client';
import { findText } from '@/db/queries/drafts';
import type { RunCounts, RunEvent } from '@/quizzes/proposals/claimed/model-run';
import type { KnownFact } from '@/quizzes/proposals/claimed/same-claim';
import { err, ok, type Result } from '@/quizzes/result';
import { mayTry } from '../accounts/throttle';
import { addProposals } from '../drafts/add-proposals';
import { textHash } from '../drafts/create-draft';
import type { Draft, DraftEntry } from '../drafts/draft';
import { findDraft } from '../drafts/find-draft';
import { saveEntries } from '../drafts/save-entries';
import { type AskLimits, usualLimits } from './ask-model';
import { claimsOfText, type PassageClaims } from './claims-of-text';
import type { ModelEndpoint } from './configured-model';
import { claimRun } from './one-run';

export type ProposeByModelProblem = { type: 'not-found' | 'no-model' | 'running' | 'busy' | 'too-often' };

type Storing = { db: Database; userId: string; draft: Draft; now: () => Date };
type Stored = Pick<RunCounts, 'proposed' | 'worded'>;

/** Stores what was verified as proposals, and nothing as more than that; `undefined` where the text is no longer theirs or another. */
async function store({ db, userId, draft, now }: Storing, { made, words }: PassageClaims): Promise<Stored | undefined> {
  const current = await findText(db, userId, draft.id);
  if (current?.textHash !== textHash(draft.frame.text)) return undefined;
  let [proposed, worded] = [0, 0];
  if (made.length > 0) {
    const facts = made.map(({ fact }) => fact);
    const added = await addProposals(db, userId, draft.id, 'model', facts, now());
    if (!added.ok) return undefined;
    proposed = added.value.added;
  }
  const changes = words.flatMap(({ id, fact }): DraftEntry[] => {
    const entry = draft.entries.find((one) => one.id === id);
    return entry ? [{ ...entry, state: 'proposed', fact }] : [];
  });
  if (changes.length > 0) {
    const saved = await saveEntries(db, userId, draft.id, changes, now());
    if (!saved.ok && saved.error.type === 'not-found') return undefined;
    // Where a person was faster theirs stands.
    const revisions = saved.ok ? saved.value.revisions : 'revisions' in saved.error ? saved.error.revisions : {};
    worded = Object.keys(revisions).length;
  }
  return { proposed, worded };
}

async function* eventsOf(
  claims: AsyncIterable<PassageClaims>,
  { host, model }: ModelEndpoint,
  storing: Storing,
  release: () => void,
): AsyncGenerator<RunEvent, void> {
  try {
    yield { type: 'began', host, model };
    let [proposed, worded] = [0, 0];
    for await (const part of claims) {
      const stored = await store(storing, part);
      proposed += stored?.proposed ?? 0;
      worded += stored?.worded ?? 0;
      const { paragraph, paragraphs, counts } = part;
      const outcome = stored ? part.outcome : 'gone';
      yield { type: 'progress', paragraph, paragraphs, proposed, worded, ...counts };
      if (outcome) {
        yield { type: 'ended', outcome, proposed, worded, ...counts };
        return;
      }
    }
    // A text without a paragraph.
    yield { type: 'ended', outcome: 'done' };
  } finally {
    release();
  }
}

/**
 * Has a model propose facts of a text to its authors, passage by passage: each claim is verified, and what passes is stored as proposed
 * at once, so that an end of any kind loses nothing of it. Only a person makes a fact of it. One run at a time for each text, four in
 * the process, and a few in a quarter of an hour for each person. Ends with `signal`, after half an hour, or with `gone` where the text is
 * no longer theirs or no longer what was sent. Whatever the endpoint does is an outcome.
 */
export async function proposeByModel(
  db: Database,
  userId: string,
  draftId: string,
  endpoint: ModelEndpoint | undefined,
  { signal, now, limits = usualLimits }: { signal: AbortSignal; now: () => Date; limits?: AskLimits },
): Promise<Result<AsyncIterable<RunEvent>, ProposeByModelProblem>> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) return err({ type: 'not-found' });
  if (!endpoint) return err({ type: 'no-model' });
  const release = claimRun(draftId);
  if (typeof release === 'string') return err({ type: release });
  let isAllowed = false;
  try {
    isAllowed = await mayTry(db, 'ai', userId);
  } finally {
    if (!isAllowed) release();
  }
  if (!isAllowed) return err({ type: 'too-often' });
  const known = draft.entries.flatMap(({ id, state, fact }): KnownFact[] => (state === 'broken' ? [] : [{ id, state, fact }]));
  const claims = claimsOfText(draft.frame, known, endpoint, signal, limits);
  return ok(eventsOf(claims, endpoint, { db, userId, draft, now }, release));
}
