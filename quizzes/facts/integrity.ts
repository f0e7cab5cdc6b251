import type { PackSource } from '@/quizzes/packs/pack';
import { dateRules } from './integrity/date-rules';
import { linkRules } from './integrity/link-rules';
import type { IntegrityProblem, IntegrityRule } from './integrity/rule';
import { quoteStands, sourceRules, sourcesOf } from './integrity/source-rules';
import { valueRules } from './integrity/value-rules';

export type { IntegrityProblem };

/** Every rule a pack must pass, in the order its problems are told. */
export const integrityRules: readonly IntegrityRule[] = [...sourceRules, ...valueRules, ...dateRules, ...linkRules];

/** All that is wrong with a pack; empty when it may be used. Expects what `packSourceSchema` accepts, and throws for none of it. */
export const checkIntegrity = (pack: PackSource): IntegrityProblem[] => integrityRules.flatMap(({ find }) => find(pack));

/** Ids of the facts of which a quote no longer stands at its place in `newText`, in the pack's order. */
export const brokenFacts = (pack: PackSource, newText: string): string[] =>
  pack.facts.filter((fact) => !sourcesOf(fact).every((source) => quoteStands(source, newText))).map(({ id }) => id);
