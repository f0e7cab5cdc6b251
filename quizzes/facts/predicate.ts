import type { FactObject } from './fact';

/**
 * A predicate says what kind of thing is claimed, and how people ask for it. The list is closed (`predicates.ts`).
 *
 * Slots: `{subject}` is the fact's subject name; `{object}` its value as text; any other name is one of the fact's qualifiers.
 * Every sentence is written by a person, one register, no negative, no absolute or vague term, at most 25 words when filled.
 */
export type Predicate = {
  readonly id: string;
  readonly objectTypes: readonly FactObject['type'][];
  /** Questions for every kind that asks for the object: end with "?", name what type of thing is wanted, never contain {object}. */
  readonly questions: readonly [string, string, string, ...string[]];
  /** Full sentences with {object} for true/false and for feedback; the first is the plainest. Begin with {subject} or "The". */
  readonly statements: readonly [string, string, string, ...string[]];
  /** What the object is true of, for feedback when it was chosen for another fact: "{object} is the year in which {subject} got its name." */
  readonly trueOf: string;
  /** Whether one subject with the same qualifiers has one object only. If not, its facts make no choice item. */
  readonly functional: boolean;
  /** Only where the object is a year: what happened then, as a noun phrase without the year, for a timeline: "the founding of {subject}". */
  readonly event?: string;
  /** Only where the object is a set: true of each member by itself, with {object} for the one member: "{subject} works with {object}." */
  readonly memberStatements?: readonly [string, string, string, ...string[]];
  /** Only where the object is a sequence. */
  readonly sequence?: {
    /** Questions for what comes directly after {member}; never contain {object}. */
    readonly next: readonly [string, string, string, ...string[]];
    /** Statements that {earlier} comes before {later}: "{subject} bore the name {earlier} before the name {later}." */
    readonly before: readonly [string, string, string, ...string[]];
    /** What happened at each place of the sequence, as a noun phrase, to be matched with its year: "the name {member}". */
    readonly member: string;
  };
};
