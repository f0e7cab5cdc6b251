import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import type { PackSource } from '@/quizzes/packs/pack';
import type { Fact } from '../fact';

/** A pack with one flaw, and the rule and fact that it must be found under. */
export type Planted = [rule: string, planted: string, factId: string, pack: PackSource];

/** The IOM pack with one fact changed. */
export const withFact = (id: string, change: (fact: Fact) => Partial<Fact>): PackSource => ({
  ...iomPack,
  facts: iomPack.facts.map((fact) => (fact.id === id ? { ...fact, ...change(fact) } : fact)),
});

export const without = <K extends keyof Fact>(fact: Fact, key: K): Fact => {
  const { [key]: _, ...rest } = fact;
  return rest as unknown as Fact;
};

/** The IOM pack with the members of its sequence at other times. */
export const sequenceWith = (change: (at: number, index: number) => number) =>
  withFact('order-of-names', ({ object }) =>
    object.type === 'sequence'
      ? { object: { ...object, members: object.members.map((member, index) => ({ ...member, at: change(member.at, index) })) } }
      : {},
  );
