import type { FactObject } from '@/quizzes/facts/fact';
import type { Clause } from './clauses';
import type { Token } from './tokens';

/** A value with what its wording depends on. */
export type Claim = {
  object: FactObject;
  cue: string | undefined;
  /** Offsets of the value in the text. */
  start: number;
  end: number;
  /** The words of the clause before the value, and those after it. */
  before: string;
  after: string;
  /** The quote, and where it begins. */
  sentence: { text: string; start: number };
  tokens: readonly Token[];
  /** The clause that the value stands in, if one was read. */
  clause: Clause | undefined;
};
