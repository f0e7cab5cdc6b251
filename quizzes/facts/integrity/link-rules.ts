import type { PackSource } from '@/quizzes/packs/pack';
import type { Fact } from '../fact';
import { normalize } from '../normalize';
import { objectText } from '../object-text';
import { predicateOf } from '../predicates';
import { type IntegrityRule, ruleForEachFact } from './rule';
import { unitOf } from './unit-of';

const findFact = (pack: PackSource, id: string): Fact | undefined => pack.facts.find((fact) => fact.id === id);

/** Compares every fact with the first one of its group, so that one stray fact is one problem. */
const oneValuePerGroup = (id: string, read: (fact: Fact) => string): IntegrityRule =>
  ruleForEachFact(id, (fact, pack) => {
    const first = pack.facts.find(({ group }) => group === fact.group);
    return first === undefined || read(first) === read(fact)
      ? []
      : [`The group "${fact.group}" has "${read(first)}" and "${read(fact)}": its facts can't stand in for one another.`];
  });

const claimKey = ({ subject, predicate, qualifiers }: Fact): string =>
  JSON.stringify([normalize(subject.name), predicate, Object.entries(qualifiers).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** How facts stand to one another and to the pack. */
export const linkRules: readonly IntegrityRule[] = [
  {
    id: 'fact-ids-unique',
    find: ({ facts }) =>
      facts
        .filter(({ id }, index) => facts.findIndex((fact) => fact.id === id) < index)
        .map(({ id }) => ({ rule: 'fact-ids-unique', factId: id, sentence: `There are two facts with the id "${id}".` })),
  },
  ruleForEachFact('topic-known', ({ topic }, { topics }) =>
    topics.some(({ id }) => id === topic) ? [] : [`The pack has no topic "${topic}".`],
  ),
  oneValuePerGroup('group-has-one-type', ({ object }) => object.type),
  oneValuePerGroup('group-has-one-unit', ({ object }) => unitOf(object)),
  ruleForEachFact('leaks-known', ({ leaks }, pack) =>
    leaks.filter((id) => !findFact(pack, id)).map((id) => `It names "${id}" as a leak, but there is no such fact.`),
  ),
  ruleForEachFact('leaks-symmetric', ({ id, leaks }, pack) =>
    leaks
      .filter((other) => findFact(pack, other)?.leaks.includes(id) === false)
      .map((other) => `It names "${other}" as a leak, but not the other way round.`),
  ),
  ruleForEachFact('sequence-agrees-with-dates', ({ object }, pack) => {
    if (object.type !== 'sequence') return [];
    return object.members.flatMap(({ text, at, factId }) => {
      if (factId === undefined) return [];
      const dated = findFact(pack, factId)?.object;
      return dated?.type === 'year' && dated.value === at ? [] : [`"${text}" stands at ${at}, but "${factId}" does not say so.`];
    });
  }),
  ruleForEachFact('functional-has-one-value', (fact, { facts }) => {
    if (!predicateOf(fact)?.functional) return [];
    const first = facts.find((other) => claimKey(other) === claimKey(fact));
    return first === undefined || objectText(first.object) === objectText(fact.object)
      ? []
      : [`"${first.id}" gives "${objectText(first.object)}" for the same question, this fact "${objectText(fact.object)}".`];
  }),
];
