import type { Fact } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { predicateOf } from '@/quizzes/facts/predicates';
import type { Pack } from '@/quizzes/packs/pack';

/** Normalised, without a leading article: how two names of one thing compare equal. */
export const plain = (text: string): string => normalize(text).replace(/^(?:the|an|a) /, '');

/** "According to the text, ", or with its date: "According to the text, written in 2010, "; and in French and Spanish. */
const frame = /^(?:according to the text|selon le texte|según el texto), (?:(?:written|écrit|escrito) [^,]+, )?/i;
export const isFramed = (stem: string): boolean => frame.test(stem);
export const withoutFrame = (stem: string): string => stem.replace(frame, '');

/** A template with its slots filled from the fact and `more`; slots that neither fills stay as they are. */
export const fillTemplate = (template: string, fact: Fact, more: Readonly<Record<string, string>> = {}): string =>
  template.replace(/\{([a-z]+)\}/g, (slot, name: string) =>
    name === 'subject' ? fact.subject.name : (more[name] ?? fact.qualifiers[name] ?? slot),
  );

/** What stands in the slots that are left of a filled template, if the sentence was made from it. */
export function readSlots(filled: string, sentence: string): Record<string, string> | undefined {
  const source = filled
    .split(/\{([a-z]+)\}/)
    .map((part, index) => (index % 2 === 1 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  const match = new RegExp(`^${source}$`, 'i').exec(sentence);
  return match ? { ...match.groups } : undefined;
}

const namesOf = ({ subject }: Fact): string[] => [subject.name, ...subject.aliases].map(plain);

const isSameSubject = (a: Fact, b: Fact): boolean => {
  const names = namesOf(a);
  return namesOf(b).some((name) => names.includes(name));
};

const scopeOf = ({ qualifiers }: Fact): string =>
  JSON.stringify(
    Object.entries(qualifiers)
      .map(([name, value]) => [name, plain(value)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );

/** Whether two facts answer one question. Where a subject may have several objects, each of its facts answers for all. */
export const isSameQuestion = (a: Fact, b: Fact): boolean =>
  a.predicate === b.predicate && isSameSubject(a, b) && (scopeOf(a) === scopeOf(b) || predicateOf(a)?.functional === false);

const askers = new WeakMap<Pack, Map<string, Fact[]>>();

function factsByQuestion(pack: Pack): Map<string, Fact[]> {
  const known = askers.get(pack);
  if (known) return known;
  const facts = new Map<string, Fact[]>();
  for (const fact of pack.facts) {
    for (const template of predicateOf(fact)?.questions ?? []) {
      const question = normalize(fillTemplate(template, fact));
      facts.set(question, [...(facts.get(question) ?? []), fact]);
    }
  }
  askers.set(pack, facts);
  return facts;
}

/**
 * The facts that answer a stem: those whose own questions read like it, else the fact that the item names; with each, every
 * other fact that answers the same question.
 */
export function factsAsked(stem: string, factId: string, pack: Pack): Fact[] {
  const named = pack.facts.filter(({ id }) => id === factId);
  const read = factsByQuestion(pack).get(normalize(withoutFrame(stem)));
  const asked = read ?? named;
  return pack.facts.filter((fact) => asked.some((other) => other === fact || isSameQuestion(other, fact)));
}

/** Facts that answer the same question as this one, itself first. */
export const factsLike = (fact: Fact, pack: Pack): Fact[] => [
  fact,
  ...pack.facts.filter((other) => other.id !== fact.id && isSameQuestion(other, fact)),
];
