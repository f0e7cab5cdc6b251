import type { GradeReason } from './grade';

/** Each reason as a sentence, for the command line. */
export const reasonText: Readonly<Record<GradeReason, string>> = {
  exact: 'It is the answer as the text has it.',
  alias: 'It is another name of the answer.',
  typo: 'It is the answer with a slip of the pen.',
  key: 'It is the right option.',
  distractor: 'It is a wrong option.',
  skipped: 'No answer was tried.',
  'other-entity': 'It is, or is nearer to, something else that is known.',
  'denied-twin': 'It is a near twin of the answer and something else.',
  different: 'It is not the answer.',
  'equal-value': 'It is the same value.',
  'within-tolerance': 'The value agrees, and the words around it are taken or leave a doubt.',
  'wrong-value': 'It is another value.',
  'wrong-unit': 'It is in another unit.',
  'wrong-precision': 'It agrees, but is coarser or finer than asked.',
  partly: 'Part of it is right.',
  incomplete: 'Something is missing from the answer.',
  'correction-missing': 'It is false, and what should stand there is missing.',
  'correction-wrong': 'It is false, and what should stand there is something else.',
  empty: 'Nothing was answered.',
  'not-a-number': 'There is no number in it.',
  'not-a-year': 'There is no year in it.',
};
