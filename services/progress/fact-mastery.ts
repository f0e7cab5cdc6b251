import { fullRecalls, type MasteryLevel, masteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import { replay } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { Fact } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import type { Pack } from '@/quizzes/packs/pack';
import { factKey } from './fact-key';
import type { LearnerLog } from './load-log';

export type FactStanding = {
  packId: string;
  factId: string;
  fact: Fact;
  /** Without what a test that is still open would tell. */
  memory: Memory;
  level: MasteryLevel;
  /** An open test asks for it, or for what it says: its words are not to be shown. */
  isHidden: boolean;
};

export type TopicMastery = { id: string; title: string; levels: Record<MasteryLevel, number>; facts: readonly FactStanding[] };
export type PackMastery = {
  packId: string;
  title: string;
  levels: Record<MasteryLevel, number>;
  topics: readonly TopicMastery[];
};

/** Below this no memory is mastered (`masteryLevel`), so how often it was recalled need not be counted. */
const leastStabilityDays = 21;

/** How well each fact of a pack's current version is held at `at` (ms). `shown` are the reviews that no open test asked for. */
export function packMastery(
  pack: Pack,
  { memories, openTestFacts }: LearnerLog,
  shown: ReadonlyMap<string, readonly Review[]>,
  at: number,
  settings: MemorySettings,
): PackMastery {
  const known = new Map(memories.filter(({ packId }) => packId === pack.id).map(({ factId, memory }) => [factId, memory]));
  const open = new Set(openTestFacts.flatMap(({ packId, factId }) => (packId === pack.id ? [factId] : [])));
  const leaks = open.size > 0 ? leaksOf(pack.facts) : undefined;
  const standings = pack.facts.map((fact): FactStanding => {
    const log = shown.get(factKey(pack.id, fact.id)) ?? [];
    const memory: Memory = open.has(fact.id) ? replay(log, settings) : (known.get(fact.id) ?? { type: 'new' });
    const recalls = memory.type !== 'new' && memory.stability >= leastStabilityDays ? fullRecalls(log, settings) : 0;
    return {
      packId: pack.id,
      factId: fact.id,
      fact,
      memory,
      level: masteryLevel(memory, recalls, at, settings),
      isHidden: open.has(fact.id) || [...(leaks?.get(fact.id) ?? [])].some((told) => open.has(told)),
    };
  });
  const topics = pack.topics.flatMap(({ id, title }) => {
    const facts = standings.filter(({ fact }) => fact.topic === id);
    return facts.length === 0 ? [] : [{ id, title, facts, levels: countLevels(facts) }];
  });
  return { packId: pack.id, title: pack.title, levels: countLevels(standings), topics };
}

function countLevels(standings: readonly { level: MasteryLevel }[]): Record<MasteryLevel, number> {
  const counts = { new: 0, learning: 0, known: 0, mastered: 0 };
  for (const { level } of standings) counts[level] += 1;
  return counts;
}
