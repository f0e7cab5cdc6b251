import type { Fact, FactSource } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Item } from '@/quizzes/kinds/item';
import { findPhrase, type Span } from './source/find-phrase';
import { narrowQuote } from './source/narrow-quote';

const plain = (text: string): string => normalize(text).replace(/^(?:the|an|a) /, '');

/** Everything an item shows before it is answered. */
function shownOf(item: Item): string {
  const prompts = item.kind === 'matching' ? item.prompts.map(({ text }) => text) : [];
  const passage = item.kind === 'spot-error' ? [item.passage] : [];
  return ` ${[item.stem, ...item.options.map(({ text }) => text), ...prompts, ...passage].map(normalize).join(' | ')} `;
}

/** What telling needs of an item, computed once. */
export type Tale = {
  item: Item;
  fact: Fact;
  shown: string;
  /** The answer to its fact under any name, normalised, between spaces. */
  answers: readonly string[];
  /** Its fact, and further facts whose answers it asks for or gives away by elimination. */
  involved: readonly string[];
};

const answersByFact = new WeakMap<Fact, readonly string[]>();

/** The same answers for every kind, and for a true statement as for a false one: else the check itself would prefer one. */
export function answersOf(fact: Fact): readonly string[] {
  const known = answersByFact.get(fact);
  if (known) return known;
  const { object, source } = fact;
  const members = object.type === 'set' ? object.members.flatMap(({ text, aliases }) => [text, ...aliases]) : [];
  const literal = source.quote.slice(source.answerStart - source.start, source.answerEnd - source.start);
  const texts = object.type === 'sequence' ? [] : [objectText(object), ...fact.aliases, ...members, literal];
  // "over 100" is given away by "100" as well.
  if ('qualifier' in object) texts.push(objectText({ ...object, qualifier: 'exact' }));
  const answers = [...new Set(texts.map(plain))].filter((text) => text !== '');
  answersByFact.set(fact, answers);
  return answers;
}

const spacedByFact = new WeakMap<Fact, readonly string[]>();

/** As `answersOf`, each between spaces, to be looked for as whole words. */
function spacedAnswersOf(fact: Fact): readonly string[] {
  const known = spacedByFact.get(fact);
  if (known) return known;
  const spaced = answersOf(fact).map((answer) => ` ${answer} `);
  spacedByFact.set(fact, spaced);
  return spaced;
}

export const taleOf = (item: Item, fact: Fact): Tale => {
  const others =
    item.kind === 'ordering' || item.kind === 'matching'
      ? item.options.flatMap(({ origin }) => (origin.factId ? [origin.factId] : []))
      : [];
  return { item, fact, shown: shownOf(item), answers: spacedAnswersOf(fact), involved: [...new Set([fact.id, ...others])] };
};

/** Whether what is asked already rules the fact out, however it would be asked: it is asked, told, or tells by its source. */
export const isRuledOut = (fact: Fact, picked: readonly Tale[], leaks: ReadonlySet<string>): boolean =>
  picked.some(
    ({ involved, shown }) =>
      involved.some((id) => id === fact.id || leaks.has(id)) || spacedAnswersOf(fact).some((answer) => shown.includes(answer)),
  ) || !tellsNothing(fact, picked);

/** Whether a text answers one of the items. */
export function tellsAny(text: string, picked: readonly Tale[]): boolean {
  const shown = ` ${normalize(text)} `;
  return picked.some(({ answers }) => answers.some((answer) => shown.includes(answer)));
}

/** Whether the item shows an answer to one that is asked, or asks for one of its facts. */
export const givesAway = (tale: Tale, picked: readonly Tale[]): boolean =>
  picked.some(
    ({ answers, involved }) =>
      answers.some((answer) => tale.shown.includes(answer)) || tale.involved.some((id) => involved.includes(id)),
  );

const tellings = new WeakMap<Fact, WeakMap<Fact, readonly Span[]>>();

/** Where the first fact's sentence names an answer to the second. */
function toldBy(teller: Fact, told: Fact): readonly Span[] {
  let byTold = tellings.get(teller);
  if (!byTold) {
    byTold = new WeakMap();
    tellings.set(teller, byTold);
  }
  const known = byTold.get(told);
  if (known) return known;
  const spans = answersOf(told).flatMap((answer) => findPhrase(teller.source.quote, answer));
  byTold.set(told, spans);
  return spans;
}

/**
 * The fact's source, narrowed so that it names no answer to the others; `undefined` where that leaves too little. It is read
 * after the item is answered, when the others may be still to come.
 */
export const quoteBeside = (fact: Fact, others: readonly Fact[]): FactSource | undefined =>
  narrowQuote(
    fact.source,
    others.flatMap((other) => (other === fact ? [] : toldBy(fact, other))),
  );

/** Whether the fact's source leaves all that is asked open, and theirs leave it open, or can be narrowed until they do. */
function tellsNothing(fact: Fact, picked: readonly Tale[]): boolean {
  const asked = picked.map((tale) => tale.fact);
  return (
    quoteBeside(fact, asked) !== undefined &&
    asked.every((other) => toldBy(other, fact).length === 0 || quoteBeside(other, [...asked, fact]) !== undefined)
  );
}
