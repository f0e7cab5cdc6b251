import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { perFact } from '../per-fact';
import { pools } from '../pools/pools';
import { wordingFor } from '../wording';
import type { Distractor, DistractorSource } from './distractor';

const figures = new Set(['year', 'decade', 'count', 'money', 'duration', 'set', 'sequence']);

/** Curated wrong answers: the fact's own deny-list, and the list of its predicate. */
export const fromPool: DistractorSource = (fact, pack, random) => random.shuffle(listOf(fact, pack));

const formOf = (text: string): string => {
  const article = /^(?:the|an?) /i.exec(text)?.[0].toLowerCase().replace(/^an /, 'a ') ?? '';
  const isAcronym = /^[\p{Lu}\d]{2,}$/u.test(text);
  return JSON.stringify([article, isAcronym, /^\p{Lu}/u.test(text), /\p{Script=Latin}/u.test(text)]);
};

/** Whether two texts can stand in one slot of a sentence: article, capital, acronym or words, and about as long. */
const isFormedLike = (key: string, text: string): boolean =>
  formOf(key) === formOf(text) && text.length <= 3 * key.length && key.length <= 3 * text.length;

/**
 * Nothing that another fact has as its value (that one is a sibling or nothing), and nothing that a right name contains or is
 * contained in: "Paris" beside "Paris, France".
 */
const listOf = perFact((fact, pack): Distractor[] => {
  const denied = figures.has(fact.object.type) ? [] : fact.denied;
  const values = new Set(pack.facts.flatMap((other) => [objectText(other.object), ...other.aliases]).map(normalize));
  const right = [objectText(fact.object), ...fact.aliases];
  const texts = new Map([...denied, ...(pools[fact.predicate]?.entries ?? [])].map((text) => [normalize(text), text]));
  const isClear = (normal: string, text: string) =>
    !values.has(normal) && !right.some((name) => containsWords(name, text) || containsWords(text, name));
  return [...texts]
    .filter(([normal, text]) => isFormedLike(objectText(fact.object), text) && isClear(normal, text))
    .map(([, text]) => ({ text, origin: { type: 'pool' }, about: wordingFor(pack.language).notNamed(text) }));
});
