import type { ItemKind } from '@/quizzes/kinds/item';

/** The nineteen item-writing flaws by their names in the literature (Haladyna & Downing 1989; Tarrant et al. 2006; SAQUET). */
export const flawNames = [
  'ambiguous-or-unclear-information',
  'implausible-distractors',
  'none-of-the-above',
  'all-of-the-above',
  'fill-in-the-blank',
  'true-or-false-question',
  'absolute-terms',
  'longest-option-correct',
  'negative-worded-stem',
  'word-repeats',
  'logical-cue',
  'lost-sequence',
  'more-than-one-correct',
  'complex-k-type',
  'gratuitous-information',
  'convergence-cue',
  'grammatical-cue',
  'vague-terms',
  'unfocused-stem',
] as const;
export type FlawName = (typeof flawNames)[number];

/** A flaw that a rule found, with a sentence for the item's author. */
export type Flaw = { flaw: FlawName; sentence: string };

/** What the rules read of an item; every `Item` is one. */
export type LintedItem = {
  kind: ItemKind;
  stem: string;
  options: readonly { id: string; text: string }[];
  key: readonly string[];
  prompts?: readonly { text: string }[];
};
