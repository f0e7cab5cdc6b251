import { fullRecalls, type MasteryLevel, masteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { Fact } from '@/quizzes/facts/fact';
import type { Pack } from '@/quizzes/packs/pack';
import { countLevels } from '../facts/find-overview';
import { shownMemory } from '../memories/shown-memory';
import { isGivenAwayIn } from '../reviews/agenda';
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

/** How well each fact of a pack's current version is held at `at` (ms). `shown` are the reviews that stand, without the answers to open tests. */
export function packMastery(
  pack: Pack,
  { memories, openTestFacts }: LearnerLog,
  shown: ReadonlyMap<string, readonly Review[]>,
  at: number,
  settings: MemorySettings,
): PackMastery {
  const known = new Map(memories.filter(({ packId }) => packId === pack.id).map(({ factId, memory }) => [factId, memory]));
  const open = new Set(openTestFacts.flatMap(({ packId, factId }) => (packId === pack.id ? [factId] : [])));
  const isGivenAway = isGivenAwayIn(pack, openTestFacts);
  const standings = pack.facts.map((fact): FactStanding => {
    const log = shown.get(factKey(pack.id, fact.id)) ?? [];
    const memory = shownMemory(known.get(fact.id) ?? { type: 'new' }, open.has(fact.id), log, settings);
    const recalls = memory.type !== 'new' && memory.stability >= leastStabilityDays ? fullRecalls(log, settings) : 0;
    return {
      packId: pack.id,
      factId: fact.id,
      fact,
      memory,
      level: masteryLevel(memory, recalls, at, settings),
      isHidden: isGivenAway(fact.id),
    };
  });
  const topics = pack.topics.flatMap(({ id, title }) => {
    const facts = standings.filter(({ fact }) => fact.topic === id);
    return facts.length === 0 ? [] : [{ id, title, facts, levels: countLevels({ id: pack.id, facts: facts.length }, facts) }];
  });
  return { packId: pack.id, title: pack.title, levels: countLevels({ id: pack.id, facts: standings.length }, standings), topics };
}
