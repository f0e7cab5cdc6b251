import type { ItemKind } from '@/quizzes/kinds/item';
import type { Profile, Profiled } from './profile';
import { everyKindBut, type FlawRule, rule, singleKeyKinds } from './rule';
import { overlap } from './words';

/** Kinds whose options all answer one question. */
const answerKinds: readonly ItemKind[] = ['choice', 'multiple-response', 'update'];
const comparedKinds: readonly ItemKind[] = [...answerKinds, 'evidence', 'spot-error'];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const isText = ({ figure }: Profile): boolean => figure === undefined;

function isImplausible(key: Profile, other: Profile): boolean {
  const [a, b] = [key.figure, other.figure];
  if (!a || !b) return false;
  if (a.type === 'century' && b.type === 'century') return Math.abs(a.value - b.value) > 5;
  if (a.type !== 'quantity' && b.type !== 'quantity') return Math.abs(a.value - b.value) > 60;
  return b.value < a.value * 0.2 || b.value > a.value * 5;
}

/** What kind of answer an option is, as far as its shape tells: a bare number may be a year or a count. */
function shapeOf({ figure, isAcronym }: Profile): string {
  if (!figure) return isAcronym ? 'acronym' : 'text';
  if (figure.type === 'quantity') return figure.unit === '' ? 'number' : figure.unit;
  return figure.type === 'year' ? 'number' : figure.type;
}

const wanted: readonly [RegExp, (profile: Profile) => boolean][] = [
  [/\bhow many\b/i, ({ figure }) => figure?.type === 'quantity' || figure?.type === 'year'],
  [/\b(?:which|what) (?:\p{L}+ )?year\b/iu, ({ figure }) => figure?.type === 'year' || figure?.type === 'quantity'],
  [/\b(?:which|what) decade\b/i, ({ figure }) => figure?.type === 'decade'],
  [/\b(?:which|what) century\b/i, ({ figure }) => figure?.type === 'century'],
];

function logicalCue({ stem, options }: Profiled): string | undefined {
  const [first] = options;
  if (first && options.some((option) => shapeOf(option) !== shapeOf(first)))
    return 'The options are not all of one type and unit.';
  const mismatch = wanted.find(([asks, answers]) => asks.test(stem.text) && !options.every(answers));
  return mismatch && 'The options do not answer what the stem asks for.';
}

/** The sum of what an option shares with each other option. */
const sharedWithOthers = (profile: Profile, options: readonly Profile[]): number =>
  options.reduce((sum, other) => (other === profile ? sum : sum + overlap(profile.stems, other.stems)), 0);

const isAboveBy = (keys: readonly number[], distractors: readonly number[], isSingle: boolean): boolean =>
  keys.length > 0 && distractors.length > 0 && mean(keys) > (isSingle ? Math.max(...distractors) : mean(distractors));

function longest({ item, keys, distractors, options }: Profiled): string | undefined {
  if (keys.length === 0 || distractors.length === 0 || !keys.every(isText)) return undefined;
  const key = mean(keys.map(({ text }) => text.length));
  const others = distractors.map(({ text }) => text.length);
  if (key > 1.15 * (item.kind === 'multiple-response' ? mean(others) : Math.max(...others))) return 'The key is the longest.';
  // The parts of a passage are as long as the passage has them.
  if (item.kind === 'spot-error' || !options.every(isText)) return undefined;
  const lengths = options.map(({ text }) => text.length);
  return Math.max(...lengths) > 1.6 * Math.min(...lengths) ? 'The options differ too much in length.' : undefined;
}

/** What the slot in a sentence would give away. */
const slots: readonly ((profile: Profile) => string)[] = [
  ({ article }) => article,
  ({ end }) => end,
  ({ isCut }) => String(isCut),
  ({ startsUpper, figure }) => String(startsUpper || figure !== undefined),
];

function grammaticalCue({ item, keys, distractors }: Profiled): string | undefined {
  if (/\b(?:an?)\s*[?:]$/i.test(item.stem)) return 'The stem ends with an article.';
  if (keys.length === 0 || distractors.length === 0) return undefined;
  const isCue = slots.some((read) => !distractors.some((other) => keys.some((key) => read(key) === read(other))));
  return isCue ? 'The key alone has, or lacks, an article, a capital or an end mark.' : undefined;
}

function complex({ options }: Profiled): string | undefined {
  const plain = options.map((option) => option.plain);
  const isMade = plain.some((text) => {
    const parts = text.split(/ and | or /);
    return parts.length > 1 && parts.every((part) => plain.includes(part));
  });
  const names = options.some(({ text }) =>
    /\bboth\b|\band also\b|^(?:[a-e]|i{1,3}|iv|\d)(?:,? (?:and|or) (?:[a-e]|i{1,3}|iv|\d))+$/i.test(text),
  );
  return isMade || names ? 'An option is made of several answers.' : undefined;
}

function notOneKey({ item, options }: Profiled): string | undefined {
  if (options.some(({ plain }, index) => options.findIndex((other) => other.plain === plain) < index))
    return 'Two options are the same.';
  if (options.length === 0) return undefined;
  if (item.key.length === 0 || !item.key.every((key) => item.options.some(({ id }) => id === key)))
    return 'The key is not among the options.';
  return singleKeyKinds.includes(item.kind) && item.key.length !== 1 ? 'More than one option is the key.' : undefined;
}

/** Rules about the options and how they stand beside the key. */
export const optionRules: readonly FlawRule[] = [
  rule('implausible-distractors', answerKinds, ({ keys, distractors }) =>
    keys.some((key) => distractors.some((other) => isImplausible(key, other)))
      ? 'A figure is out of all proportion to the key.'
      : undefined,
  ),
  rule('none-of-the-above', everyKindBut('true-false', 'evidence', 'spot-error'), ({ options }) =>
    options.some(({ text }) => /\b(?:none|neither) of (?:the above|these|them|the others)\b|^(?:none|neither)$/i.test(text))
      ? '“None of the above” is an option.'
      : undefined,
  ),
  rule('all-of-the-above', everyKindBut('true-false', 'evidence', 'spot-error'), ({ options }) =>
    options.some(({ text }) => /\b(?:all|both|any) of (?:the above|these|them|the others)\b|^(?:all|both)$/i.test(text))
      ? '“All of the above” is an option.'
      : undefined,
  ),
  rule('true-or-false-question', everyKindBut('true-false', 'evidence', 'spot-error'), ({ options, item }) =>
    options.some(({ text }) => /^(?:true|false|yes|no|right|wrong)\.?$/i.test(text)) || /^true or false\b/i.test(item.stem)
      ? 'It asks for true or false.'
      : undefined,
  ),
  rule('longest-option-correct', comparedKinds, longest),
  // To find the sentence that speaks of it is what evidence asks for; a quiz prefers items whose words don't tell even so.
  rule('word-repeats', [...answerKinds, 'spot-error'], ({ item, stem, keys, distractors }) => {
    const shared = (profile: Profile) => overlap(profile.stems, stem.stems);
    return isAboveBy(keys.map(shared), distractors.map(shared), item.kind !== 'multiple-response')
      ? 'The key repeats more of the stem’s words than any distractor.'
      : undefined;
  }),
  rule('logical-cue', answerKinds, logicalCue),
  rule('lost-sequence', [...answerKinds, 'matching'], ({ options }) => {
    const values = options.map(({ figure }) => figure?.value);
    const isOut = values.some((value, index) => index > 0 && (value ?? 0) <= (values[index - 1] ?? 0));
    return values.every((value) => value !== undefined) && isOut ? 'Figures are out of order, or equal.' : undefined;
  }),
  rule('more-than-one-correct', everyKindBut('typed', 'cloze', 'numeric'), notOneKey),
  rule('complex-k-type', answerKinds, complex),
  rule('convergence-cue', comparedKinds, ({ keys, distractors, options }) => {
    if (!keys.every(isText)) return undefined;
    const shared = (profile: Profile) => sharedWithOthers(profile, options);
    return isAboveBy(keys.map(shared), distractors.map(shared), true)
      ? 'The key shares more with the other options than any distractor does.'
      : undefined;
  }),
  rule('grammatical-cue', [...answerKinds, 'evidence'], grammaticalCue),
];
