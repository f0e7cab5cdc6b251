import { z } from 'zod';
import type { Database } from '@/db/client';
import { findPackAccess } from '@/db/queries/pack-access';
import { type FirstAnswerRow, listFirstAnswers } from '@/db/queries/statistics';
import { itemKinds } from '@/quizzes/kinds/item';
import { type Response, responseSchema } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { type Reliability, reliability } from '@/quizzes/statistics/cronbach-alpha';
import { type DistractorStatistics, distractorFunctioning, type Offer } from '@/quizzes/statistics/distractor-functioning';
import { eloDifficulties } from '@/quizzes/statistics/elo';
import type { FirstAnswer } from '@/quizzes/statistics/first-answer';
import { type FactStatistics, factStatistics } from '@/quizzes/statistics/item-statistics';
import type { Measured } from '@/quizzes/statistics/measured';
import type { Viewer } from '../accounts/session';
import { findPack } from '../packs/find-pack';
import { mayAuthor } from '../packs/may-author';

export type PackStatistics = {
  pack: Pack;
  /** Learners who agreed to share their answers and gave one; never who owns or edits the pack. */
  learners: number;
  /** Their first answers to an item. */
  answers: number;
  /** Every fact of the pack, in its order; `difficulty` in logits. */
  facts: (FactStatistics & { difficulty: Measured; distractors: DistractorStatistics[] })[];
  reliability: Reliability;
};

const kindSchema = z.enum(itemKinds);
const optionsSchema = z.array(z.object({ id: z.string(), text: z.string() }));
const keySchema = z.array(z.string());

/**
 * How a pack's questions do: over all learners who agreed to share their answers, but for its authors, from the first answer of each to
 * each item (for a fact, the very first to any of its items), none of it with a name. `undefined` for whoever is not the pack's author nor an
 * administrator, as for a pack that isn't there. Of each figure `quizzes/statistics` says what it is and when there is none.
 */
export async function findPackStatistics(db: Database, viewer: Viewer, packId: string): Promise<PackStatistics | undefined> {
  const [row, pack, rows] = await Promise.all([
    findPackAccess(db, packId),
    findPack(db, packId),
    listFirstAnswers(db, packId, { viewerId: viewer.id, isAdmin: viewer.isAdmin }),
  ]);
  if (!row || !pack || !mayAuthor(viewer, row)) return undefined;
  const answers = rows.map(rowToAnswer);
  const factIds = pack.facts.map(({ id }) => id);
  const difficulties = eloDifficulties(answers, factIds);
  const distractors = distractorFunctioning(rows.flatMap(rowToOffers));
  return {
    pack,
    learners: new Set(answers.map(({ learner }) => learner)).size,
    answers: answers.length,
    facts: factStatistics(answers, factIds).map((fact) => ({
      ...fact,
      difficulty: difficulties.get(fact.factId) ?? { n: fact.n, value: null, reason: 'too-few' },
      distractors: distractors.filter(({ factId }) => factId === fact.factId),
    })),
    reliability: reliability(answers),
  };
}

function rowToAnswer({ learner, itemId, factId, kind, earned, optionCount }: FirstAnswerRow): FirstAnswer {
  const canGuess = kind !== 'ordering' && optionCount > 0;
  return { learner, itemId, factId, kind: kindSchema.parse(kind), earned, ...(canGuess && { options: optionCount }) };
}

function rowToOffers({ factId, options, key, response }: FirstAnswerRow): Offer[] {
  if (options === null || key === null || response === null) return [];
  const right = keySchema.parse(JSON.parse(key));
  const chosen = chosenIds(responseSchema.parse(JSON.parse(response)));
  return optionsSchema
    .parse(JSON.parse(options))
    .filter(({ id }) => !right.includes(id))
    .map(({ id, text }) => ({ factId, text, isChosen: chosen.includes(id) }));
}

const chosenIds = (response: Response): readonly string[] => {
  if ('optionIds' in response) return response.optionIds;
  return 'optionId' in response ? [response.optionId] : [];
};
