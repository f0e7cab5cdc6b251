import type { FactSource } from '@/quizzes/facts/fact';
import type { AnswerRubric } from '@/quizzes/grading/rubric';

/**
 * The field's words: an item is one question; its stem asks; its options are the key and the distractors.
 * An `Item` is the secret, whole form that an attempt stores; `PublicItem` is what a browser may see before the answer.
 * `kind` is the discriminant everywhere. A further kind is one more member here; the compiler names the maps to extend.
 */
export const itemKinds = [
  'choice',
  'multiple-response',
  'true-false',
  'typed',
  'cloze',
  'numeric',
  'ordering',
  'matching',
  'evidence',
  'spot-error',
  'update',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Kinds in which the learner produces the answer instead of recognising it. */
export const recallKinds: readonly ItemKind[] = ['typed', 'cloze', 'numeric'];

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
    | 'truth-value'
    /** A sentence of the document, or a part of one, as it stands there. */
    | 'document';
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
  /** What a changed sentence said, and what the source says in its place. */
  correction?: { shown: string; source: string };
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
  /** Option ids; for ordering in the right order, for matching in the order of the prompts; empty where the learner types. */
  key: readonly string[];
  /** Accepted texts where the learner types, the canonical one first; else empty. */
  answers: readonly string[];
  unit?: string;
  /** The sentence that settles it, or the part of it that tells nothing of the quiz's other items. */
  source: FactSource;
  /** Where the whole sentence starts in the document, if the source is only a part of it. */
  anchor?: number;
  feedback: Feedback;
};

export type ChoiceItem = ItemBase<'choice'>;
/** Every right option is to be chosen, and no other. */
export type MultipleResponseItem = ItemBase<'multiple-response'>;
/** `stem` is the statement; options are "true" and "false". If the key is "false", `correction` grades what should stand there. */
export type TrueFalseItem = ItemBase<'true-false'> & {
  /** The part of the statement that is right or wrong, as it stands in the stem. */
  claimed: string;
  correction?: AnswerRubric;
};
/** `isList`: several answers are asked for, in any order. */
export type TypedItem = ItemBase<'typed'> & { rubric: AnswerRubric; isList: boolean };
/** `stem` quotes a sentence of the source with a gap (`clozeGap`) in the place of the answer. */
export type ClozeItem = ItemBase<'cloze'> & { rubric: AnswerRubric };
export type NumericItem = ItemBase<'numeric'> & { rubric: AnswerRubric };
export type OrderingItem = ItemBase<'ordering'>;
export type Prompt = { id: string; text: string; factId?: string };
/** Each prompt has one right option; options may be more than the prompts. */
export type MatchingItem = ItemBase<'matching'> & { prompts: readonly Prompt[] };
/** Options are excerpts of the document; the key is the one that settles the question. */
export type EvidenceItem = ItemBase<'evidence'>;
/** A half-open span of `passage`, which is one of the options. */
export type Part = { optionId: string; start: number; end: number };
/** `passage` is an excerpt of the document with one part changed: the key. Options are parts of it, as the seed shuffles them. */
export type SpotErrorItem = ItemBase<'spot-error'> & { passage: string; parts: readonly Part[] };
/** What the text says is out of date: the key is the newer value at the date named in the stem. */
export type UpdateItem = ItemBase<'update'>;

export type ItemByKind = {
  choice: ChoiceItem;
  'multiple-response': MultipleResponseItem;
  'true-false': TrueFalseItem;
  typed: TypedItem;
  cloze: ClozeItem;
  numeric: NumericItem;
  ordering: OrderingItem;
  matching: MatchingItem;
  evidence: EvidenceItem;
  'spot-error': SpotErrorItem;
  update: UpdateItem;
};
export type Item = ItemByKind[ItemKind];

/** Stands in a cloze stem where the answer is missing. */
export const clozeGap = '_____';

type PublicOption = { id: string; text: string };
type PublicBase<K extends ItemKind> = { kind: K; id: string; stem: string };
type WithOptions<K extends ItemKind> = PublicBase<K> & { options: readonly PublicOption[] };
export type PublicItemByKind = {
  choice: WithOptions<'choice'>;
  'multiple-response': WithOptions<'multiple-response'>;
  'true-false': WithOptions<'true-false'> & { claimed: string };
  typed: PublicBase<'typed'> & { isList: boolean };
  cloze: PublicBase<'cloze'>;
  numeric: PublicBase<'numeric'> & { unit: string };
  ordering: WithOptions<'ordering'>;
  matching: WithOptions<'matching'> & { prompts: readonly { id: string; text: string }[] };
  evidence: WithOptions<'evidence'>;
  'spot-error': WithOptions<'spot-error'> & { passage: string; parts: readonly Part[] };
  update: WithOptions<'update'>;
};
export type PublicItem = PublicItemByKind[ItemKind];
