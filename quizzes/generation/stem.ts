import type { Fact } from '@/quizzes/facts/fact';
import { findPredicate } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Random } from './random';

export type Stem = { template: string; text: string };

/** Outdated facts are asked about as what they are: what the text said. */
const framed = (fact: Fact, sentence: string): string =>
  fact.status === 'outdated'
    ? `According to the text, ${sentence.replace(/^(In|How|Which|What|Where|When|Who|The|On|At)\b/, (word) => word.toLowerCase())}`
    : sentence;

const choose = (templates: readonly string[], random: Random): [number, string] => {
  const index = random.int(0, templates.length - 1);
  return [index, templates[index] ?? ''];
};

/** One of the predicate's human-written questions about the fact. Throws on an unknown predicate, a flaw of the pack. */
export function questionStem(fact: Fact, kind: ItemKind, random: Random): Stem {
  const predicate = findPredicate(fact.predicate);
  if (!predicate) throw new Error(`unknown predicate ${fact.predicate}`);
  const [index, template] = choose(predicate.questions, random);
  return { template: `${predicate.id}.${kind}.${index + 1}`, text: framed(fact, fillSlots(template, fact)) };
}

/** One of the predicate's statements with `object` in the place of the value: true with the fact's own, else false. */
export function statementStem(fact: Fact, object: string, random: Random): Stem {
  const predicate = findPredicate(fact.predicate);
  if (!predicate) throw new Error(`unknown predicate ${fact.predicate}`);
  const [index, template] = choose(predicate.statements, random);
  return { template: `${predicate.id}.true-false.${index + 1}`, text: framed(fact, fillSlots(template, fact, object)) };
}
