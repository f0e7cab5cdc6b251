export const verdicts = ['correct', 'close', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why, as a code: the component and the command line find the words. */
export type GradeReason =
  | 'exact'
  | 'alias'
  | 'typo'
  | 'key'
  | 'distractor'
  | 'skipped'
  | 'other-entity'
  | 'denied-twin'
  | 'different'
  | 'equal-value'
  | 'within-tolerance'
  | 'wrong-value'
  | 'wrong-unit'
  | 'wrong-precision'
  | 'partly'
  | 'incomplete'
  | 'correction-missing'
  | 'correction-wrong'
  | 'empty'
  | 'not-a-number'
  | 'not-a-year';

/** "Not ready" is not "wrong": nothing is recorded, the learner is told what is missing. */
export type Grade =
  | { type: 'not-ready'; reason: GradeReason }
  | { type: 'scored'; verdict: Verdict; reason: GradeReason; earned: number; possible: 1 };
