import { type Profiled, termsOf } from './profile';
import { everyKind, everyKindBut, type FlawRule, rule } from './rule';

/** Their options are excerpts of the document as they stand, so the document answers for their words. */
const quotes = (kind: string): boolean => kind === 'evidence' || kind === 'spot-error';

/** A cloze stem is a quotation, with or without its marks. */
const isQuotation = ({ item }: Profiled): boolean => item.kind === 'cloze' && !/[“«"]/.test(item.stem);

/** The first word of a class in what is worded by us. */
function termIn(profiled: Profiled, name: 'absolute' | 'vague'): string | undefined {
  const { item } = profiled;
  const inStem = isQuotation(profiled) ? undefined : termsOf(item.stem)[name];
  if (inStem !== undefined || quotes(item.kind)) return inStem;
  for (const { text } of item.options) {
    const inOption = termsOf(text)[name];
    if (inOption !== undefined) return inOption;
  }
  return undefined;
}

const openingPronoun = /^(?:it|its|they|their|he|she|his|her|this|these|those)\b/i;
const askedPronoun = /\b(?:did|does|do|is|was|were|are|has|have|had|can|will)\s+(?:it|they|he|she)\b/i;
const hasAntecedent = (before: string): boolean => /.\p{Lu}/u.test(before) || /\b(?:the|an?) \p{L}/iu.test(before);

const danglingPronoun = (stem: string): boolean => {
  if (openingPronoun.test(stem)) return true;
  const asked = askedPronoun.exec(stem);
  return asked !== null && !hasAntecedent(stem.slice(0, asked.index));
};

const longestStem = 25;
const whWord = /\b(?:who|whom|whose|what|which|where|when|why|how)\b/i;
/** French ones that also join clauses ask only at the beginning; the accents of Spanish say that a word asks. */
const asksInFrench = new RegExp(
  [
    "(?:^|[,.:]\\s+)(?:(?:de|par|à|pour|avec|chez|sur|en|contre|depuis|vers)\\s+|d[’'])?(?:qui|que|quoi|où|quand|comment|pourquoi)(?!\\p{L})",
    "(?:^|[,.:]\\s+)qu[’']",
    '(?<!\\p{L})(?:quel(?:le)?s?|(?:le|la|du|au)quel(?:le)?|(?:les|des|aux)quel(?:le)?s|combien)(?!\\p{L})',
  ].join('|'),
  'iu',
);
const asksInSpanish = /(?<!\p{L})(?:quién(?:es)?|qué|cuál(?:es)?|cuánt[oa]s?|dónde|adónde|cuándo|cómo)(?!\p{L})/iu;
const asks = (stem: string): boolean => [whWord, asksInFrench, asksInSpanish].some((word) => word.test(stem));
const needsOptions = /\b(?:which|what|who) (?:one )?of (?:the following|these|the above|the options)\b|\bthe following\b/i;

/** Kinds whose stem may tell what to do ("Put these events in order.") instead of asking. */
const instructs = new Set(['ordering', 'matching', 'spot-error']);

/** Kinds whose stem can be answered before an option is read; evidence can only be chosen among what is shown. */
const asksByItself = new Set(['choice', 'multiple-response', 'update', 'typed', 'numeric']);

function unfocused({ item }: Profiled): string | undefined {
  const { kind, stem } = item;
  if (kind === 'cloze') return stem.split('_____').length === 2 ? undefined : 'The quotation has no gap, or more than one.';
  if (kind === 'true-false') return /\.$/.test(stem) ? undefined : 'The statement is no full sentence.';
  if (instructs.has(kind)) return /[?.:]$/.test(stem) ? undefined : 'The stem neither asks nor tells.';
  if (!stem.endsWith('?')) return 'The stem is no question.';
  if (!asks(stem) || stem.split(/\s+/).length < 3) return 'The stem asks for nothing in particular.';
  return asksByItself.has(kind) && needsOptions.test(stem) ? 'The stem can’t be answered with the options covered.' : undefined;
}

/** Rules about the words of an item, first of all its stem. */
export const stemRules: readonly FlawRule[] = [
  rule('ambiguous-or-unclear-information', everyKind, ({ item, options }) => {
    const texts = [item.stem, ...options.map(({ text }) => text), ...(item.prompts ?? []).map(({ text }) => text)];
    if (texts.some((text) => text.trim() === '' || /[{}]|\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text)))
      return 'A slot or an option is empty.';
    return danglingPronoun(item.stem) ? 'A pronoun stands for nothing that was named.' : undefined;
  }),
  rule('fill-in-the-blank', everyKindBut('cloze'), ({ item }) =>
    /_{2,}|\.{3}|…\s*\?|\(\s*\)/.test(item.stem) ? 'The stem has a gap.' : undefined,
  ),
  rule('absolute-terms', everyKind, (item) => {
    const word = termIn(item, 'absolute');
    return word && `“${word}” is an absolute term.`;
  }),
  rule('negative-worded-stem', everyKind, (item) => {
    const word = isQuotation(item) ? undefined : termsOf(item.item.stem).negative;
    // To find what is wrong is what this kind asks for.
    const isTask = item.item.kind === 'spot-error' && /^(?:incorrect|untrue|false)$/i.test(word ?? '');
    return word && !isTask ? `“${word}” makes the stem negative.` : undefined;
  }),
  rule('gratuitous-information', everyKind, ({ item }) =>
    item.stem.split(/\s+/).length > longestStem ? `The stem has more than ${longestStem} words.` : undefined,
  ),
  rule('vague-terms', everyKind, (item) => {
    const word = termIn(item, 'vague');
    if (word) return `“${word}” is a vague term.`;
    const figures = item.options.flatMap(({ figure }) => (figure?.type === 'quantity' ? [figure.qualifier !== 'exact'] : []));
    return item.item.kind !== 'spot-error' && figures.includes(true) && figures.includes(false)
      ? '“Over” or “about” stands with some of the figures only.'
      : undefined;
  }),
  rule('unfocused-stem', everyKind, unfocused),
];
