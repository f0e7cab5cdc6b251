import type { FactSource } from '@/quizzes/facts/fact';
import type { AnswerRubric } from '@/quizzes/grading/rubric';

/**
 * The field's words: an item is one question; its stem asks; its options are the key and the distractors.
 * An `Item` is the secret, whole form that an attempt stores; `PublicItem` is what a browser may see before the answer.
 * `kind` is the discriminant everywhere. A further kind is one more member here; the compiler names the maps to extend.
 */
export const itemKinds = ['choice', 'true-false', 'typed', 'numeric', 'ordering'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Where an option comes from (item-writing guide, §4). `factId` is the other fact that the option is true of. */
export type OptionOrigin = {
  type:
    | 'key'
    | 'sibling'
    | 'confusion'
    | 'temporal-neighbour'
    | 'name-variant'
    | 'pool'
    | 'perturbation'
    | 'member'
    | 'truth-value';
  factId?: string;
};

/** `id` is "a", "b", "c" … in the order served, so it says nothing about which option is the key. */
export type Option = { id: string; text: string; origin: OptionOrigin };

/** What is shown after the answer. Plain sentences in the pack's language. */
export type Feedback = {
  /** The fact as a full sentence: "The IOM is headquartered in Geneva." */
  statement: string;
  /** Per wrong option: what it is true of, or why it is wrong. Keyed by option id. */
  options: Readonly<Record<string, string>>;
  /** Where reality has moved on since the text: value, its date, its source. */
  update?: { text: string; asOf: string; citation: { title: string; url?: string } };
  /** What to know about a doubtful passage. */
  caution?: string;
};

type ItemBase<K extends ItemKind> = {
  kind: K;
  /** Hash of JSON.stringify([kind, factId, template, generator, pack version, stem, option texts]); never of the key. */
  id: string;
  factId: string;
  topic: string;
  /** Id of the stem template, such as "headquartered-in.choice.2". */
  template: string;
  stem: string;
  options: readonly Option[];
  /** Option ids; for ordering in the right order; empty where the learner types. */
  key: readonly string[];
  /** Accepted texts where the learner types, the canonical one first; else empty. */
  answers: readonly string[];
  unit?: string;
  source: FactSource;
  feedback: Feedback;
};

export type ChoiceItem = ItemBase<'choice'>;
/** `stem` is the statement; options are "true" and "false". If the key is "false", `correction` grades what should stand there. */
export type TrueFalseItem = ItemBase<'true-false'> & {
  /** The part of the statement that is right or wrong, as it stands in the stem. */
  claimed: string;
  correction?: AnswerRubric;
};
export type TypedItem = ItemBase<'typed'> & { rubric: AnswerRubric };
export type NumericItem = ItemBase<'numeric'> & { rubric: AnswerRubric };
export type OrderingItem = ItemBase<'ordering'>;

export type ItemByKind = {
  choice: ChoiceItem;
  'true-false': TrueFalseItem;
  typed: TypedItem;
  numeric: NumericItem;
  ordering: OrderingItem;
};
export type Item = ItemByKind[ItemKind];

type PublicOption = { id: string; text: string };
type PublicBase<K extends ItemKind> = { kind: K; id: string; stem: string };
export type PublicItemByKind = {
  choice: PublicBase<'choice'> & { options: readonly PublicOption[] };
  'true-false': PublicBase<'true-false'> & { options: readonly PublicOption[]; claimed: string };
  typed: PublicBase<'typed'>;
  numeric: PublicBase<'numeric'> & { unit: string };
  ordering: PublicBase<'ordering'> & { options: readonly PublicOption[] };
};
export type PublicItem = PublicItemByKind[ItemKind];
