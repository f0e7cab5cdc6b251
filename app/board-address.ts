import { z } from 'zod';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { parseQuizAddress, type Query, type QuizAddress, quizHref } from './quiz-address';

export type BoardAddress = Omit<QuizAddress, 'mode'> & {
  /** The pack's version, where it is not the current one, and the generator's. */
  packVersion: string | undefined;
  generator: string;
};

const madeSchema = z.object({ version: z.string().max(128).optional(), generator: z.string().max(32).default(generatorVersion) });

/** Reads out of a link's query whose results are to be compared; `undefined` when it can't be a quiz. */
export function parseBoardAddress(query: Query): BoardAddress | undefined {
  const quiz = parseQuizAddress(query);
  const made = madeSchema.safeParse(query);
  if (!quiz || !made.success) return undefined;
  return { seed: quiz.seed, blueprint: quiz.blueprint, packVersion: made.data.version, generator: made.data.generator };
}

/** The board of a quiz. Of one that is made as quizzes are made now, the link is as short as the quiz's own. */
export function boardHref(
  packId: string,
  { seed, blueprint, packVersion, generator }: BoardAddress,
  currentVersion?: string,
): string {
  const [, query = ''] = quizHref(packId, { seed, blueprint, mode: undefined }).split('?');
  const made = new URLSearchParams();
  if (packVersion !== undefined && packVersion !== currentVersion) made.set('version', packVersion);
  if (generator !== generatorVersion) made.set('generator', generator);
  return `/packs/${packId}/board?${[query, made.toString()].filter(Boolean).join('&')}`;
}
