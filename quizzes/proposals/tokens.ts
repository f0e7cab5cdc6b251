import type { Sentence } from './sentences';
import type { Words } from './words/words';

export type Part =
  | 'noun'
  | 'name'
  | 'adjective'
  | 'determiner'
  | 'verb'
  | 'preposition'
  | 'conjunction'
  | 'relative'
  | 'pronoun'
  | 'number'
  | 'adverb'
  | 'mark';

/** A word, number or mark; offsets into the whole text. */
export type Token = { text: string; lower: string; start: number; end: number; part: Part; isCapital: boolean; lemma?: string };

/**
 * Says what part of speech the words of one sentence are: pieces with offsets into it and a tag of Universal Dependencies
 * ("NOUN", "PROPN", "VERB" …). Has to be pure: the same sentence, the same tags.
 */
export type Tagger = (sentence: string) => readonly { start: number; end: number; tag: string; lemma?: string }[];

const pattern =
  /\d{1,3}(?:[.,   ]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,2}(?=,\d{4}(?!\d))|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’](?=\p{L})\p{L}[\p{L}\p{M}\p{N}]*)*|[^\s]/gu;

const partOfTag: Readonly<Record<string, Part>> = {
  NOUN: 'noun',
  PROPN: 'name',
  ADJ: 'adjective',
  DET: 'determiner',
  VERB: 'verb',
  AUX: 'verb',
  ADP: 'preposition',
  PART: 'adverb',
  CCONJ: 'conjunction',
  SCONJ: 'conjunction',
  PRON: 'pronoun',
  NUM: 'number',
  ADV: 'adverb',
  PUNCT: 'mark',
  SYM: 'mark',
};

const partByRule = (text: string, lower: string, isCapital: boolean, isFirst: boolean, words: Words): Part => {
  if (/^\d/.test(text)) return 'number';
  if (!/^\p{L}/u.test(text)) return 'mark';
  if (words.relatives.has(lower)) return 'relative';
  if (words.pronouns.has(lower) && !words.determiners.has(lower)) return 'pronoun';
  if (words.determiners.has(lower)) return 'determiner';
  if (words.prepositions.has(lower)) return 'preposition';
  if (words.conjunctions.has(lower)) return 'conjunction';
  if (words.adverbs.has(lower)) return 'adverb';
  if (words.verbs.has(lower)) return 'verb';
  if (isCapital && !isFirst) return 'name';
  if (words.cardinals.has(lower) || words.scales.has(lower)) return 'number';
  if (words.verbEndings.test(lower)) return 'verb';
  if (/(?:ment|mente)$/.test(lower) && lower.length > 8) return 'adverb';
  return words.adjectiveEndings.test(lower) ? 'adjective' : 'noun';
};

/** In French an article or preposition is written together with its noun: "l'architecte" is two words. */
const elided = /^(?:[ldnsmtcj]|qu|jusqu)['’](?=\p{L})/iu;

/** Words, numbers and marks of a sentence. Without a tagger, or where it is silent, the lists and endings of the language decide. */
export function tokenize(sentence: Sentence, words: Words, tag?: Tagger): Token[] {
  const tokens: Token[] = [];
  const tags = new Map(tag?.(sentence.text).map((piece) => [piece.start, piece]));
  const push = (text: string, at: number) => {
    const lower = text.toLowerCase().replaceAll('’', "'");
    const isCapital = /^\p{Lu}/u.test(text);
    const byRule = partByRule(text, lower, isCapital, tokens.length === 0, words);
    const said = partOfTag[tags.get(at)?.tag ?? ''];
    const lemma = tags.get(at)?.lemma;
    // The lists are right about the small words; the tagger knows the open classes.
    const isOpen =
      byRule === 'noun' || byRule === 'name' || byRule === 'adjective' || (byRule === 'verb' && !words.verbs.has(lower));
    const part = isOpen && said !== undefined && said !== 'mark' ? said : byRule;
    tokens.push({
      text,
      lower,
      start: sentence.start + at,
      end: sentence.start + at + text.length,
      part: part === 'noun' && isCapital && byRule === 'name' ? 'name' : part,
      isCapital,
      ...(lemma === undefined ? {} : { lemma }),
    });
  };
  for (const match of sentence.text.matchAll(pattern)) {
    const [text] = match;
    const elision = words.language === 'fr' ? text.match(elided)?.[0] : undefined;
    if (elision !== undefined) {
      push(elision, match.index);
      push(text.slice(elision.length), match.index + elision.length);
    } else push(text, match.index);
  }
  return tokens;
}
