import type { Fact } from '@/quizzes/facts/fact';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import type { Pack } from '@/quizzes/packs/pack';
import { contentStems, overlap } from '../flaws/words';
import { perFact } from '../per-fact';
import { type Excerpt, excerptAround } from './excerpt';
import type { Span } from './find-phrase';

/** An excerpt with what choosing among many needs, computed once. */
export type Passage = Excerpt & {
  stems: ReadonlySet<string>;
  /** How it begins and ends, which must not tell the key from the others. */
  edges: string;
  opensWithArticle: boolean;
};

const fewestWords = 5;
const lengths = [9, 11, 13, 15, 18];

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const opensWithArticle = (text: string): boolean => /^(?:… )?(?:the|an?) /i.test(text);

const edgesOf = (text: string): string =>
  JSON.stringify([/^… /.test(text), opensWithArticle(text), /[.?!]["”’)]?$/.test(text), / …$/.test(text)]);

const asPassage = (excerpt: Excerpt): Passage => ({
  ...excerpt,
  stems: contentStems(excerpt.text),
  edges: edgesOf(excerpt.text),
  opensWithArticle: opensWithArticle(excerpt.text),
});

const unique = (passages: readonly Passage[]): Passage[] => [
  ...new Map(passages.map((passage) => [`${passage.start}-${passage.end}`, passage])).values(),
];

/** Passages of several lengths around a span of a sentence. */
function passagesAround(pack: Pack, sentence: Span, core: Span): Passage[] {
  const { text } = pack.document;
  const words = wordsIn(text.slice(core.start, core.end));
  // What leads up to an answer says what it answers: a passage may end with the answer, not begin with it.
  const sides: Span[][] = [[], [{ start: core.end, end: sentence.end }]];
  const found = sides.flatMap((barriers) =>
    lengths.flatMap((length) => {
      const excerpt = excerptAround(text, sentence, core, Math.max(length, words + 3), barriers);
      return excerpt && wordsIn(excerpt.text) >= Math.max(fewestWords, words + 3) ? [asPassage(excerpt)] : [];
    }),
  );
  return unique(found);
}

const longestCore = 16;
const openingWords = 8;

/** The answer's own words in the document; the first of them where it goes on and on. */
function coreOf({ source }: Fact, text: string): Span {
  const words = [...text.slice(source.answerStart, source.answerEnd).matchAll(/\S+/g)];
  const last = words[openingWords - 1];
  if (words.length <= longestCore || !last) return { start: source.answerStart, end: source.answerEnd };
  return { start: source.answerStart, end: source.answerStart + last.index + last[0].length };
}

/** Longest number of words in each class of length. */
const classes = [10, 13, Number.POSITIVE_INFINITY];

const asked = (fact: Fact): ReadonlySet<string> =>
  contentStems((predicateOf(fact)?.questions ?? []).map((question) => fillSlots(question, fact)).join(' '));

/** Of each length the one that repeats the least of what the fact's questions say. */
function leastTelling(fact: Fact, passages: readonly Passage[]): Passage[] {
  const words = asked(fact);
  return classes.flatMap((most, index) => {
    const ofLength = passages.filter(({ text }) => wordsIn(text) <= most && wordsIn(text) > (classes[index - 1] ?? 0));
    const least = Math.min(...ofLength.map(({ stems }) => overlap(stems, words)));
    return ofLength.filter(({ stems }) => overlap(stems, words) === least).slice(0, 1);
  });
}

type Passages = { all: readonly Passage[]; few: readonly Passage[] };

/**
 * Passages of several lengths in which the document says the fact. `few` is one of each length: a fact that is shown by the same
 * passages as key and as distractor is not told by how often they are seen.
 */
export const passagesOf = perFact((fact, pack): Passages => {
  const all = passagesAround(pack, fact.source, coreOf(fact, pack.document.text));
  return { all, few: leastTelling(fact, all) };
});
