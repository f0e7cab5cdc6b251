import type { Fact } from './fact';
import { normalize } from './normalize';
import { objectText } from './object-text';
import { predicateOf } from './predicates';
import { fillSlots, trueOfSentence } from './sentence';

/** Words that more than a quarter of the facts mention, such as the subject's own name, are known to every reader. */
const commonShare = 0.25;

/** All that a learner may read or write as the fact's answer: its value, its aliases, the members of a set. */
const answersOf = (fact: Fact): string[] => {
  const members = fact.object.type === 'set' ? fact.object.members.flatMap(({ text, aliases }) => [text, ...aliases]) : [];
  const texts = [objectText(fact.object), ...fact.aliases, ...members];
  // "over 100" is given away by "100" as well.
  if ('qualifier' in fact.object) texts.push(objectText({ ...fact.object, qualifier: 'exact' }));
  return texts.map((text) => normalize(text).replace(/^(the|an|a) /, ''));
};

/** Every sentence that items about the fact may show. Throws on an unknown predicate or an empty slot. */
export const sentencesOf = (fact: Fact): string[] => {
  const predicate = predicateOf(fact);
  const templates = predicate ? [...predicate.questions, ...predicate.statements] : [];
  return [...templates.map((template) => fillSlots(template, fact)), trueOfSentence(fact)];
};

/**
 * Pairs [teller, told] where a sentence about the first fact contains an answer to the second as whole words, so that the
 * two don't belong in one quiz. Facts of one value tell each other. Throws as `sentencesOf` does.
 */
export const findTextualLeaks = (facts: readonly Fact[]): [string, string][] => {
  const shown = facts.map((fact) => ({ id: fact.id, texts: sentencesOf(fact).map((text) => ` ${normalize(text)} `) }));
  const mentions = (answer: string) =>
    shown.filter(({ texts }) => texts.some((text) => text.includes(` ${answer} `))).map(({ id }) => id);
  return facts.flatMap((told) => {
    const tellers = answersOf(told)
      .map(mentions)
      .filter((ids) => ids.length <= facts.length * commonShare);
    return [...new Set(tellers.flat())].filter((id) => id !== told.id).map((id): [string, string] => [id, told.id]);
  });
};

const boundByPack = new WeakMap<readonly Fact[], ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * Ids of the facts that don't belong in one quiz with each fact: those its author lists as leaks, and those whose sentences name
 * an answer of the other, either way round. Symmetric. Throws as `sentencesOf` does.
 */
export function leaksOf(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = boundByPack.get(facts);
  if (known) return known;
  const bound = new Map(facts.map(({ id, leaks }) => [id, new Set(leaks)]));
  for (const [teller, told] of findTextualLeaks(facts)) {
    bound.get(teller)?.add(told);
    bound.get(told)?.add(teller);
  }
  boundByPack.set(facts, bound);
  return bound;
}
