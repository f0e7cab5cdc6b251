import type { Qualifier } from '@/quizzes/facts/fact';

/**
 * The secret part of a typed item: all that grading on the device needs, and nothing else of the fact base.
 * No rubric ever leaves the server before an assessed attempt is handed in.
 */
export type AnswerRubric =
  | {
      type: 'text';
      /** Canonical text first, then aliases. */
      accepted: readonly string[];
      /** Other known entities and near twins of the deny-list: a response nearer to one of these is wrong, not a typo. */
      others: readonly string[];
    }
  | { type: 'year'; value: number; precision: 'year' | 'decade' | 'century'; accepted: readonly string[] }
  | {
      type: 'quantity';
      value: number;
      qualifier: Qualifier;
      /** Spoken unit ("states", "USD"); a response may leave it out, another unit is wrong. */
      unit: string;
      unitAliases: readonly string[];
      /** Largest accepted |response − value| / value; 0 by default. */
      tolerance: number;
    }
  | { type: 'set'; members: readonly { accepted: readonly string[] }[]; open: boolean; others: readonly string[] };
