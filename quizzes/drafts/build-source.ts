import type { Fact } from '@/quizzes/facts/fact';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { findTextualLeaks } from '@/quizzes/facts/leaks';
import { objectText } from '@/quizzes/facts/object-text';
import { ownWordsId } from '@/quizzes/facts/own-words';
import type { PackSource } from '@/quizzes/packs/pack';
import type { DraftFact, DraftFrame } from './draft-fact';

/** What keeps a draft from being published; `entryId` names the fact that it is about, if it is about one. */
export type DraftProblem = { entryId: string | undefined; rule: string; sentence: string };

type Entry = { id: string; fact: DraftFact };

const longestSlugWords = 6;

/** Words as an id: letters without their accents, digits, single hyphens. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'the')
    .slice(0, longestSlugWords)
    .join('-');

const wordsOf = ({ predicate, qualifiers, subject }: DraftFact): string =>
  predicate === ownWordsId ? (qualifiers.question ?? subject.name) : `${subject.name} ${predicate}`;

/** An id for each entry: the one that it has, else one made from its words that no other has. The order of entries decides ties. */
export function factIds(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const taken = new Set(entries.flatMap(({ fact }) => (fact.factId ? [fact.factId] : [])));
  const ids = new Map<string, string>();
  for (const { id, fact } of entries) {
    const base = slugOf(wordsOf(fact)) || slugOf(objectText(fact.object)) || 'fact';
    let name = fact.factId ?? base;
    for (let count = 2; fact.factId === undefined && taken.has(name); count += 1) name = `${base}-${count}`;
    taken.add(name);
    ids.set(id, name);
  }
  return ids;
}

function withLeaks(facts: readonly Fact[]): Fact[] {
  const told = findTextualLeaks(facts);
  const bound = (id: string) => told.flatMap(([teller, answer]) => (teller === id ? [answer] : answer === id ? [teller] : []));
  return facts.map((fact) => ({ ...fact, leaks: [...new Set(bound(fact.id))].sort() }));
}

/**
 * The pack that a draft's accepted facts make, or all that keeps it from being one. Ids are made where there are none, leaks found,
 * topics that no fact has left out. The same entries in the same order give the same pack.
 */
export function buildSource(
  frame: DraftFrame,
  entries: readonly Entry[],
): { source: PackSource; ids: ReadonlyMap<string, string> } | { problems: DraftProblem[] } {
  if (entries.length === 0) {
    return { problems: [{ entryId: undefined, rule: 'has-facts', sentence: 'No fact is accepted yet.' }] };
  }
  const ids = factIds(entries);
  const facts = entries.map(
    ({ id, fact: { factId: _, confidence: __, reasons: ___, ...fact } }): Fact => ({
      ...fact,
      id: ids.get(id) ?? id,
      leaks: [],
    }),
  );
  const used = new Set(facts.map(({ topic }) => topic));
  const source: PackSource = {
    id: frame.id,
    title: frame.title,
    summary: frame.summary || frame.title,
    language: frame.language,
    topics: frame.topics.filter(({ id }) => used.has(id)),
    document: { id: frame.id, title: frame.title, text: frame.text, asOf: frame.asOf, citation: frame.citation },
    facts,
  };
  const entryOf = new Map([...ids].map(([entryId, factId]) => [factId, entryId]));
  const problems = checkIntegrity(source).map(({ rule, factId, sentence }) => ({
    entryId: factId === undefined ? undefined : entryOf.get(factId),
    rule,
    sentence,
  }));
  return problems.length > 0 ? { problems } : { source: { ...source, facts: withLeaks(facts) }, ids };
}
