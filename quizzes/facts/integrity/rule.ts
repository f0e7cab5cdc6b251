import type { PackSource } from '@/quizzes/packs/pack';
import type { Fact } from '../fact';

/** One thing that is wrong with a pack, in a sentence for its author. `rule` is the id of the rule that found it. */
export type IntegrityProblem = { rule: string; factId?: string; sentence: string };

/** A rule looks at a whole pack and throws for no pack that its schema accepts. */
export type IntegrityRule = { readonly id: string; readonly find: (pack: PackSource) => IntegrityProblem[] };

/** A rule that judges each fact by itself: `problems` gives one sentence per problem. */
export const ruleForEachFact = (id: string, problems: (fact: Fact, pack: PackSource) => readonly string[]): IntegrityRule => ({
  id,
  find: (pack) => pack.facts.flatMap((fact) => problems(fact, pack).map((sentence) => ({ rule: id, factId: fact.id, sentence }))),
});
