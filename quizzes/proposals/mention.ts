import type { FactObject } from '@/quizzes/facts/fact';
import type { Reason } from './proposal';

/** A value in a sentence before anyone asked what it is true of. Offsets into the whole text. */
export type Mention = {
  start: number;
  end: number;
  object: FactObject;
  /** What shapes the wording: "acronym", "full-name", "founded", "headquarters", … */
  cue?: string;
  date?: string;
  /** Where the subject is not that of the sentence. */
  subject?: string;
  aliases?: readonly string[];
  qualifiers?: Readonly<Record<string, string>>;
  /** What makes it more or less likely, each with its factor. */
  because: readonly (readonly [Reason, number])[];
};
