import type { Fact } from '@/quizzes/facts/fact';
import { wordingOf } from '@/quizzes/facts/own-words';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import type { Focus } from './focus';
import type { Random } from './random';
import { type FrameKind, type Wording, wordingFor } from './wording';

export type Stem = { template: string; text: string };

/** Outdated facts are asked about as what they are: what the text said. */
const framed = (fact: Fact, sentence: string, { accordingTo }: Wording): string =>
  fact.status === 'outdated' ? accordingTo(sentence) : sentence;

/** The years in which the text was written, as far as they are known: "between 2007 and 2011", "in 2010". */
export function writtenWhen(fact: Fact, pack: Pack): string | undefined {
  const { from, to } = fact.asOf ?? pack.document.asOf;
  return wordingFor(pack.language).writtenWhen(from?.slice(0, 4), to?.slice(0, 4));
}

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
  language: string,
  when?: string,
): Stem {
  const wording = wordingFor(language);
  const frame = (text: string) => (when === undefined ? framed(fact, text, wording) : wording.accordingToWritten(text, when));
  const { index, text } = chooseWording(questionCount, (at) => frame(question(at)), random);
  return { template: `${wordingOf(fact)}.${kind}.${index + 1}`, text };
}

/** One of the predicate's statements with `value` in the place of the answer: true with the right one, else false. */
export function statementStem({ fact, statement, statementCount }: Focus, value: string, random: Random, language: string): Stem {
  const wording = wordingFor(language);
  const { index, text } = chooseWording(statementCount, (at) => framed(fact, statement(at, value), wording), random);
  return { template: `${wordingOf(fact)}.true-false.${index + 1}`, text };
}

/** One of the kind's three frames in the pack's language, filled. The template's id names the predicate, the kind and the frame. */
export function framedStem(
  fact: Fact,
  kind: FrameKind,
  slots: Readonly<Record<string, string>>,
  random: Random,
  language: string,
): Stem {
  const wording = wordingFor(language);
  const frames = wording.frames[kind];
  const index = random.int(0, frames.length - 1);
  const text = (frames[index] ?? '').replace(/\{([a-z]+)\}/gi, (_, slot: string) => slots[slot] ?? '');
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return {
    template: `${fact.predicate}.${kind.replace(/-alone$/, '')}.${index + 1}`,
    text: wording.saysAccordingTo.test(sentence) ? sentence : framed(fact, sentence, wording),
  };
}
