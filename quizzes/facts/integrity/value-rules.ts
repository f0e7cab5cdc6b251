import type { Fact } from '../fact';
import { containsWords, normalize } from '../normalize';
import { objectText } from '../object-text';
import { ownWordsId } from '../own-words';
import { predicateOf } from '../predicates';
import { fillSlots, ownSlots, slotsOf } from '../sentence';
import { type IntegrityRule, ruleForEachFact } from './rule';

const longestSentenceWords = 25;

const membersOf = ({ object }: Fact) => (object.type === 'set' || object.type === 'sequence' ? object.members : []);

const deniedAmong = (fact: Fact, texts: readonly string[]): string[] => {
  const denied = new Set(fact.denied.map(normalize));
  return texts.filter((text) => denied.has(normalize(text)));
};

/** The templates that a fact of this type is worded with. */
const templatesOf = (fact: Fact) => {
  const predicate = predicateOf(fact);
  const isSequence = fact.object.type === 'sequence';
  return {
    questions: predicate?.questions ?? [],
    statements: predicate?.statements ?? [],
    trueOf: predicate ? [predicate.trueOf] : [],
    events: fact.object.type === 'year' && predicate?.event !== undefined ? [predicate.event] : [],
    ofMember: (fact.object.type === 'set' && predicate?.memberStatements) || [],
    next: (isSequence && predicate?.sequence?.next) || [],
    before: (isSequence && predicate?.sequence?.before) || [],
    member: isSequence && predicate?.sequence ? [predicate.sequence.member] : [],
  };
};

const emptySlots = (fact: Fact): string[] => {
  const slots = new Set(Object.values(templatesOf(fact)).flat().flatMap(slotsOf));
  return [...slots].filter((slot) => !ownSlots.includes(slot) && !fact.qualifiers[slot]?.trim());
};

/** Whether the fact's sentences can be written at all; the rules that read sentences pass over the others. */
export const canBeWorded = (fact: Fact): boolean => predicateOf(fact) !== undefined && emptySlots(fact).length === 0;

/** What is wrong with a question and a statement in the author's own words. */
function flawsOfOwnWords({ qualifiers }: Fact): string[] {
  const { question, statement, event } = qualifiers;
  const flaws: string[] = [];
  if (question && !/\?\s*$/.test(question)) flaws.push(`The question "${question}" does not end with a question mark.`);
  if (question && slotsOf(question).includes('object')) flaws.push(`The question "${question}" has a gap for the answer.`);
  if (statement && !slotsOf(statement).includes('object'))
    flaws.push(`The statement "${statement}" has no gap {object} for the answer.`);
  if (event && slotsOf(event).includes('object')) flaws.push(`The event "${event}" has a gap for the answer.`);
  return flaws;
}

const wordCount = (text: string): number => text.split(/\s+/).length;

/** The value itself, what else is right, and the words around it. */
export const valueRules: readonly IntegrityRule[] = [
  ruleForEachFact('alias-not-denied', (fact) =>
    deniedAmong(fact, [...fact.aliases, ...membersOf(fact).flatMap(({ aliases }) => aliases)]).map(
      (alias) => `"${alias}" is both an alias and denied.`,
    ),
  ),
  ruleForEachFact('value-not-denied', (fact) =>
    deniedAmong(fact, [objectText(fact.object), ...membersOf(fact).map(({ text }) => text)]).map(
      (text) => `The right answer "${text}" is denied.`,
    ),
  ),
  ruleForEachFact('predicate-known', (fact) =>
    predicateOf(fact)
      ? []
      : [
          fact.predicate === ownWordsId
            ? 'It is asked in its own words, but has no question or no statement.'
            : `There is no predicate "${fact.predicate}" in the list.`,
        ],
  ),
  ruleForEachFact('object-type-fits-predicate', (fact) => {
    const { predicate, object } = fact;
    const types = predicateOf(fact)?.objectTypes ?? [object.type];
    return types.includes(object.type) ? [] : [`"${predicate}" takes ${types.join(' or ')}, not ${object.type}.`];
  }),
  ruleForEachFact('own-words-ask-and-say', (fact) => (fact.predicate === ownWordsId ? flawsOfOwnWords(fact) : [])),
  ruleForEachFact('slots-filled', (fact) =>
    emptySlots(fact).map((slot) => `The sentences of "${fact.predicate}" need the slot {${slot}}.`),
  ),
  ruleForEachFact('question-hides-answer', (fact) => {
    if (!canBeWorded(fact)) return [];
    const answers = [objectText(fact.object), ...fact.aliases];
    return templatesOf(fact)
      .questions.map((template) => fillSlots(template, fact))
      .filter((question) => answers.some((answer) => containsWords(question, answer)))
      .map((question) => `The question "${question}" contains its answer.`);
  }),
  ruleForEachFact('sentences-short', (fact) => {
    if (!canBeWorded(fact)) return [];
    const questions = templatesOf(fact).questions.map((template) => fillSlots(template, fact));
    // A longer wording is passed over when an item is made; one that fits is enough.
    const shortest = Math.min(...questions.map(wordCount));
    return shortest <= longestSentenceWords
      ? []
      : [`Every question about it has more than ${longestSentenceWords} words; the shortest has ${shortest}.`];
  }),
  ruleForEachFact('set-members-distinct', (fact) => {
    const names = membersOf(fact).flatMap(({ text, aliases }) => [text, ...aliases]);
    const plain = names.map(normalize);
    return names
      .filter((_, index) => plain.indexOf(plain[index] ?? '') < index)
      .map((name) => `"${name}" names two members, or one member twice.`);
  }),
  ruleForEachFact('sequence-in-order', ({ object }) => {
    if (object.type !== 'sequence') return [];
    return object.members.flatMap((member, index) => {
      const before = object.members[index - 1];
      return before && before.at >= member.at ? [`"${member.text}" does not come after "${before.text}".`] : [];
    });
  }),
];
