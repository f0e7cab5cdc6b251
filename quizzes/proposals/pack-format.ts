import { z } from 'zod';
import { packSourceSchema } from '@/quizzes/packs/pack';

/** The JSON Schema (2020-12) of a pack in one file, as an author writes it. */
export const packFormat = (): object => ({
  title: 'A Passage pack',
  description:
    'A document and the facts read out of it. What can’t be said here, such as that a quote stands at its place, pack:check says.',
  ...z.toJSONSchema(packSourceSchema, { io: 'input' }),
});
