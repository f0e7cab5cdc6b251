import type { Qualifier } from '@/quizzes/facts/fact';

/**
 * How a text is meant. A *name* may be shortened to the part people use ("Einstein"), a *phrase* says something in words that
 * may come in another order ("economic and social development"); anything else is taken as it stands.
 */
export type TextForm = 'name' | 'phrase';

/**
 * The secret part of a typed item: all that grading on the device needs, and nothing else of the fact base.
 * No rubric ever leaves the server before an assessed attempt is handed in. `scope` holds the words of the fact's own
 * questions and statements, in compared form: they may stand around an answer and say nothing more.
 */
export type AnswerRubric =
  | {
      type: 'text';
      /** Canonical text first, then aliases. */
      accepted: readonly string[];
      /** Other known entities and near twins of the deny-list: a response nearer to one of these is wrong, not a typo. */
      others: readonly string[];
      form?: TextForm;
      scope?: string;
    }
  | { type: 'year'; value: number; precision: 'year' | 'decade' | 'century'; accepted: readonly string[] }
  | {
      type: 'quantity';
      value: number;
      qualifier: Qualifier;
      /** Spoken unit ("states", "USD"); a response may leave it out, another unit is wrong. */
      unit: string;
      unitAliases: readonly string[];
      /** Units of other facts, which say that something else was counted. */
      otherUnits?: readonly string[];
      /** Whole answers that are right as they stand. */
      accepted?: readonly string[];
      /** Largest accepted |response − value| / value; 0 by default. */
      tolerance: number;
      scope?: string;
    }
  | {
      type: 'set';
      members: readonly { accepted: readonly string[] }[];
      open: boolean;
      others: readonly string[];
      scope?: string;
    };
