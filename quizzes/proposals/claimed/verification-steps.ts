/** Where the chain of verification may end, in its order. */
export const verificationSteps = [
  'schema',
  'instructions',
  'quote-missing',
  'quote-cut',
  'quote-ambiguous',
  'answer-outside',
  'answer-ambiguous',
  'type',
  'value',
  'unit',
  'subject',
  'predicate',
  'language',
  'wording',
  'duplicate',
  'round-trip',
] as const;
export type VerificationStep = (typeof verificationSteps)[number];

/** Reasons of a proposal that only a model's have, for the editor to put into words. */
export type ModelReason = 'from-model' | 'new-wording' | 'worded-by-model' | 'contradicts-accepted';
