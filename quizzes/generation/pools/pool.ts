import type { Fact } from '@/quizzes/facts/fact';
import { acronymPool } from './acronyms';
import { agencyKindPool } from './agency-kinds';
import { causePool } from './causes';
import { founderPool } from './founders';
import { goalPool } from './goals';
import { headquartersPool } from './headquarters';
import { languagePool } from './languages';
import { legalFormPool } from './legal-forms';
import type { Pool, PoolEntry } from './pool-entry';
import { rightPool } from './rights';
import { warPool } from './wars';

export const pools: readonly Pool[] = [
  acronymPool,
  agencyKindPool,
  causePool,
  founderPool,
  goalPool,
  headquartersPool,
  languagePool,
  legalFormPool,
  rightPool,
  warPool,
];

/** The entries that can stand beside the fact's value, whether or not they are true of it. */
export const poolEntriesFor = (fact: Fact): readonly PoolEntry[] =>
  pools.filter((pool) => pool.predicates.includes(fact.predicate)).flatMap((pool) => pool.entries);
