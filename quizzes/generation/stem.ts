import type { Fact } from '@/quizzes/facts/fact';
import { wordingOf } from '@/quizzes/facts/own-words';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import type { Focus } from './focus';
import type { Random } from './random';

export type Stem = { template: string; text: string };

/** The sentence as it goes on after other words. */
export const lowerFirst = (sentence: string): string =>
  sentence.replace(/^(In|How|Which|What|Where|When|Who|Whose|The|On|At|To|By)\b/, (word) => word.toLowerCase());

/** Outdated facts are asked about as what they are: what the text said. */
const framed = (fact: Fact, sentence: string): string =>
  fact.status === 'outdated' ? `According to the text, ${lowerFirst(sentence)}` : sentence;

/** The years in which the text was written, as far as they are known: "between 2007 and 2011", "in 2010". */
export function writtenWhen(fact: Fact, pack: Pack): string | undefined {
  const { from, to } = fact.asOf ?? pack.document.asOf;
  const [first, last] = [from?.slice(0, 4), to?.slice(0, 4)];
  if (first && last) return first === last ? `in ${first}` : `between ${first} and ${last}`;
  return first ? `after ${first}` : last ? `before ${last}` : undefined;
}

const dated = (sentence: string, when: string): string => `According to the text, written ${when}, ${lowerFirst(sentence)}`;

const longestStem = 25;
const countWords = (text: string): number => text.split(/\s+/).length;

/** One of so many wordings by chance, and one that is no longer than a stem may be if there is any. */
function chooseWording(count: number, textOf: (index: number) => string, random: Random): { index: number; text: string } {
  const order = random.shuffle(Array.from({ length: count }, (_, index) => index));
  const wordings = order.map((index) => ({ index, text: textOf(index) }));
  return wordings.find(({ text }) => countWords(text) <= longestStem) ?? wordings[0] ?? { index: 0, text: '' };
}

/** One of the predicate's human-written questions about the focus; with the text's date if `when` is given. */
export function questionStem(
  { fact, question, questionCount }: Pick<Focus, 'fact' | 'question' | 'questionCount'>,
  kind: ItemKind,
  random: Random,
  when?: string,
): Stem {
  const frame = (text: string) => (when === undefined ? framed(fact, text) : dated(text, when));
  const { index, text } = chooseWording(questionCount, (at) => frame(question(at)), random);
  return { template: `${wordingOf(fact)}.${kind}.${index + 1}`, text };
}

/** One of the predicate's statements with `value` in the place of the answer: true with the right one, else false. */
export function statementStem({ fact, statement, statementCount }: Focus, value: string, random: Random): Stem {
  const { index, text } = chooseWording(statementCount, (at) => framed(fact, statement(at, value)), random);
  return { template: `${wordingOf(fact)}.true-false.${index + 1}`, text };
}

/** Sentences around a question or a quotation, for kinds whose question is not the predicate's alone. */
const frames = {
  cloze: [
    'What fills the gap in the passage about {subject}: “{passage}”?',
    'Which words are missing from the sentence about {subject}: “{passage}”?',
    'What belongs in the gap of this passage on {subject}: “{passage}”?',
  ],
  'cloze-alone': [
    'What fills the gap in this passage: “{passage}”?',
    'Which words are missing from this sentence: “{passage}”?',
    'What belongs in the gap of this passage: “{passage}”?',
  ],
  evidence: [
    'Which sentence of the source answers this: {question}',
    'Where in the source stands the answer to this: {question}',
    'Which of these passages settles the question: {question}',
  ],
  'spot-error': [
    'Which marked part of this passage about {subject} differs from the source?',
    'Where does this passage about {subject} depart from the source?',
    'Which of the marked parts was changed in this passage about {subject}?',
  ],
  update: [
    'According to the text, the answer was {old}. As of {asOf}, {question}',
    'The answer according to the text, {old}, is out of date. As of {asOf}, {question}',
    'The value according to the text, {old}, has changed since. As of {asOf}, {question}',
  ],
  changed: [
    'The text used to say {old}. {question}',
    'An earlier version of the text said {old}. {question}',
    'The text said {old} until it was changed. {question}',
  ],
  matching: [
    'Which {noun} belongs to each of these?',
    'What is the right {noun} for each of these?',
    'Which {noun} goes with which of these?',
  ],
  ordering: [
    'In which order did these take place, from the earliest to the latest?',
    'What is the right order of these, from the earliest to the latest?',
    'How do these follow one another, from the earliest to the latest?',
  ],
} as const;

/** One of the kind's three frames, filled. The template's id names the predicate, the kind and the frame. */
export function framedStem(fact: Fact, kind: keyof typeof frames, slots: Readonly<Record<string, string>>, random: Random): Stem {
  const index = random.int(0, frames[kind].length - 1);
  const text = (frames[kind][index] ?? '').replace(/\{([a-z]+)\}/gi, (_, slot: string) => slots[slot] ?? '');
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  const isSaid = /according to the text/i.test(sentence);
  return {
    template: `${fact.predicate}.${kind.replace(/-alone$/, '')}.${index + 1}`,
    text: isSaid ? sentence : framed(fact, sentence),
  };
}
