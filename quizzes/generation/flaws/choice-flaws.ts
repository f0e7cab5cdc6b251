import { normalize } from '@/quizzes/facts/normalize';
import type { ChoiceItem } from '@/quizzes/kinds/item';
import { type ChoiceFlawRule, distractorTexts, type Flaw, keyText } from './flaw';
import { contentStems, overlap } from './words';

const absolute = /\b(always|never|all|only|every|none|completely|entirely)\b/i;
const vague = /\b(some|often|usually|frequently|sometimes|rarely|many of|generally|several)\b/i;
const negative = /\b(not|never|except|neither|nor|without|isn't|doesn't|didn't)\b/i;

const isFigure = (text: string): boolean => /\d/.test(text);
const isAcronym = (text: string): boolean => /^[A-Z]{2,8}$/.test(text);

const numberOf = (text: string): number => {
  const value = Number(text.replace(/[^\d.]/g, ''));
  return value * (/billion/.test(text) ? 1e9 : /million/.test(text) ? 1e6 : 1);
};

/** The sum of what an option shares with each other option. */
const sharedWith = (text: string, others: readonly string[]): number =>
  others.reduce((sum, other) => sum + overlap(contentStems(text), contentStems(other)), 0);

/** Each rule says what is wrong, or nothing. */
export const choiceFlawRules: Readonly<Record<string, ChoiceFlawRule>> = {
  'unclear-information': ({ stem }) =>
    /[{}]/.test(stem) || /^(it|they|this|these)\b/i.test(stem) ? 'A slot is empty or a pronoun stands for nothing.' : undefined,
  'implausible-distractors': (item) => {
    const key = keyText(item);
    if (!isFigure(key)) return undefined;
    const value = numberOf(key);
    const isYear = /^\d{4}$/.test(key);
    const isFar = (text: string) =>
      isYear ? Math.abs(numberOf(text) - value) > 60 : numberOf(text) < value / 5 || numberOf(text) > value * 5;
    return distractorTexts(item).some((text) => !isFigure(text) || isFar(text))
      ? 'A figure is out of all proportion to the key.'
      : undefined;
  },
  'none-or-all-of-the-above': ({ options }) =>
    options.some(({ text }) => /\b(all|none|both) of (the above|these)\b/i.test(text))
      ? '“All” or “none of the above”.'
      : undefined,
  'gap-in-stem': ({ stem }) => (/_{2,}|…|\.\.\./.test(stem) ? 'The stem has a gap.' : undefined),
  'true-false-options': ({ options }) =>
    options.some(({ text }) => /^(true|false|yes|no)$/i.test(text)) ? 'True/false as options.' : undefined,
  'absolute-terms': ({ stem, options }) =>
    [stem, ...options.map(({ text }) => text)].some((text) => absolute.test(text)) ? 'An absolute term.' : undefined,
  'longest-option-is-key': (item) => {
    const key = keyText(item);
    const lengths = distractorTexts(item).map((text) => text.length);
    if (isFigure(key)) return undefined;
    if (key.length > 1.15 * Math.max(...lengths)) return 'The key is the longest option.';
    // Letters more or less in an acronym are no length to speak of.
    if (isAcronym(key)) return undefined;
    const all = [...lengths, key.length];
    return Math.max(...all) > 1.6 * Math.min(...all) ? 'The options differ too much in length.' : undefined;
  },
  'negative-stem': ({ stem }) => (negative.test(stem) ? 'A negative stem.' : undefined),
  'word-repeats': (item) => {
    const stem = contentStems(item.stem);
    const shared = (text: string) => overlap(contentStems(text), stem);
    return shared(keyText(item)) > Math.max(...distractorTexts(item).map(shared))
      ? 'A word of the stem is in the key only.'
      : undefined;
  },
  'lost-sequence': ({ options }) => {
    if (!options.every(({ text }) => isFigure(text))) return undefined;
    const values = options.map(({ text }) => numberOf(text));
    return values.some((value, index) => index > 0 && value <= (values[index - 1] ?? 0))
      ? 'Figures are out of order or equal.'
      : undefined;
  },
  'more-than-one-correct': (item) => {
    const texts = item.options.map(({ text }) => normalize(text).replace(/^(the|an|a) /, ''));
    return new Set(texts).size < texts.length || item.key.length !== 1
      ? 'Two options are the same, or there is not one key.'
      : undefined;
  },
  'complex-k-type': ({ options }) =>
    options.some(({ text }) => /\b(both|and also)\b/i.test(text)) ? 'An option combines others.' : undefined,
  'gratuitous-information': ({ stem }) => (stem.split(/\s+/).length > 25 ? 'The stem has more than 25 words.' : undefined),
  'convergence-cue': (item) => {
    const key = keyText(item);
    if (isFigure(key)) return undefined;
    const texts = item.options.map(({ text }) => text);
    const score = (text: string) =>
      sharedWith(
        text,
        texts.filter((other) => other !== text),
      );
    return distractorTexts(item).every((text) => score(text) < score(key))
      ? 'The key shares most with the other options.'
      : undefined;
  },
  'grammatical-cue': (item) => {
    const shape = (text: string) =>
      `${/^(an?|the) /i.exec(text)?.[0].toLowerCase().replace(/^an?/, 'a') ?? ''}${/[.?!]$/.test(text)}`;
    const key = shape(keyText(item));
    return distractorTexts(item).every((text) => shape(text) !== key)
      ? 'The key alone has, or lacks, an article or full stop.'
      : undefined;
  },
  'vague-terms': ({ stem, options }) =>
    [stem, ...options.map(({ text }) => text)].some((text) => vague.test(text)) ? 'A vague term.' : undefined,
  'unfocused-stem': ({ stem }) => (stem.endsWith('?') ? undefined : 'The stem is no question.'),
};

/** Every flaw that a rule finds in a single-choice item; the generator serves none that has any. */
export const findChoiceFlaws = (item: Pick<ChoiceItem, 'stem' | 'options' | 'key'>): Flaw[] =>
  Object.entries(choiceFlawRules).flatMap(([flaw, rule]) => {
    const sentence = rule(item);
    return sentence ? [{ flaw, sentence }] : [];
  });
