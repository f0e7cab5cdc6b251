import { type Database, writeBatch } from '@/db/client';
import { addTopics, insertEntries, type NewEntry } from '@/db/queries/drafts';
import { type DraftFact, draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { quoteStands } from '@/quizzes/facts/integrity/source-rules';
import { err, ok, type Result } from '@/quizzes/result';
import { textHash } from './create-draft';
import { type Draft, hasLongQuote, mostEntries, toEntryRow } from './draft';
import { findDraft } from './find-draft';
import { entryIds, proposeEntries, type Topic } from './propose-entries';

const placeOf = ({ source, object }: DraftFact): string => JSON.stringify([object.type, source.answerStart, source.answerEnd]);

/** Stores those that stand in the text and about whose answer, as one of that type, nothing was proposed or decided before. */
async function add(
  db: Database,
  userId: string,
  draft: Draft,
  entries: readonly NewEntry[],
  topics: readonly Topic[],
  now: Date,
) {
  // What was rejected with a sentence that is gone has a place no longer.
  const standing = draft.entries.filter(({ state, fact }) => state !== 'broken' && quoteStands(fact.source, draft.frame.text));
  const known = new Set(standing.map(({ fact }) => placeOf(fact)));
  const fresh = entries.filter(({ body }) => {
    const fact = draftFactSchema.parse(body);
    return (
      quoteStands(fact.source, draft.frame.text) && !hasLongQuote(fact) && !known.has(placeOf(fact)) && known.add(placeOf(fact))
    );
  });
  // Where the text was changed meanwhile, nothing is added: it is proposed for anew.
  const hash = textHash(draft.frame.text);
  const [added] = await writeBatch(db, [
    insertEntries(draft.id, userId, fresh, mostEntries, now, hash),
    addTopics(
      draft.id,
      userId,
      topics.filter(({ id }) => !draft.frame.topics.some((topic) => topic.id === id)),
      now,
      hash,
    ),
  ]);
  return ok({ added: added?.rowsAffected ?? 0 });
}

/** Runs the rules over the text once more: what they find is added once, and nothing that was decided is touched. */
export async function proposeAgain(
  db: Database,
  userId: string,
  draftId: string,
  now: Date,
): Promise<Result<{ added: number }, { type: 'not-found' }>> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) return err({ type: 'not-found' });
  const { language, title, text } = draft.frame;
  const { entries, topics } = await proposeEntries(text, { language, title });
  return add(db, userId, draft, entries, topics, now);
}

/** Adds what a model proposed, for a person to decide; only what stands in the text, and once. Nothing where the text changes meanwhile. */
export async function addProposals(
  db: Database,
  userId: string,
  draftId: string,
  origin: 'model',
  facts: readonly DraftFact[],
  now: Date,
): Promise<Result<{ added: number }, { type: 'not-found' }>> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) return err({ type: 'not-found' });
  const { topics } = draft.frame;
  const ids = entryIds('m', facts);
  const entries = facts.map((fact, index): NewEntry => {
    const topic = topics.some(({ id }) => id === fact.topic) ? fact.topic : (topics[0]?.id ?? fact.topic);
    const { factId: _, ...proposed } = fact;
    return toEntryRow({ id: ids[index] ?? '', state: 'proposed', origin, fact: { ...proposed, topic } });
  });
  return add(db, userId, draft, entries, [], now);
}
