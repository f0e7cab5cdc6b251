import type { Fact } from './fact';
import { objectText } from './object-text';
import type { Predicate } from './predicate';
import { predicateOf } from './predicates';

const slotPattern = /\{([a-z]+)\}/g;

/** Slots that no qualifier fills: the fact itself does, or the item that takes a member of a set or sequence out of it. */
export const ownSlots: readonly string[] = ['subject', 'object', 'member', 'earlier', 'later'];

/** Names of the slots in a template, each once, in order of appearance. */
export const slotsOf = (template: string): string[] => [
  ...new Set(Array.from(template.matchAll(slotPattern), ([, name = '']) => name)),
];

/**
 * The template as a sentence: `{subject}`, `{object}` and the fact's qualifiers filled in, first letter upper case.
 * `object` stands in for the fact's own value, which makes a false statement. `extra` fills the slots that belong to an item
 * and not to the fact, such as `{member}`, and comes before a qualifier of the same name. Throws on a slot that is left
 * empty: that is a flaw of the pack, which `checkIntegrity` reports before anyone sees a question.
 */
export const fillSlots = (
  template: string,
  fact: Fact,
  object: string = objectText(fact.object),
  extra: Readonly<Record<string, string>> = {},
): string => {
  const slots: Readonly<Record<string, string>> = { ...fact.qualifiers, ...extra, subject: fact.subject.name, object };
  const filled = template.replace(slotPattern, (_, slot: string) => {
    const value = Object.hasOwn(slots, slot) ? slots[slot] : undefined;
    if (!value) throw new Error(`The fact "${fact.id}" leaves the slot {${slot}} of "${template}" empty.`);
    return value;
  });
  return filled.charAt(0).toUpperCase() + filled.slice(1);
};

const knownPredicateOf = (fact: Fact): Predicate => {
  const predicate = predicateOf(fact);
  if (!predicate) throw new Error(`The fact "${fact.id}" has the unknown predicate "${fact.predicate}".`);
  return predicate;
};

/** The fact as a plain full sentence, ending with a full stop. Throws on an unknown predicate or an empty slot. */
export const statementOf = (fact: Fact): string => fillSlots(knownPredicateOf(fact).statements[0], fact);

/** What the fact's value is true of, for feedback when it was chosen as an answer to another fact. Throws as `statementOf` does. */
export const trueOfSentence = (fact: Fact): string => fillSlots(knownPredicateOf(fact).trueOf, fact);
