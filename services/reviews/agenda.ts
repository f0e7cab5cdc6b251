import { agenda } from '@/memory/agenda';
import { isDue, type KnownMemory, type Memory } from '@/memory/memory';
import type { MemorySettings } from '@/memory/settings';
import type { Fact, Former } from '@/quizzes/facts/fact';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { whyNotAsked } from '@/quizzes/kinds/generate-item';
import type { Pack } from '@/quizzes/packs/pack';

type OfFact = { packId: string; factId: string };

/** What keeps facts from being asked, of any pack. */
export type Resting = {
  marks: readonly (OfFact & { isSuspended: boolean | undefined; buriedOn: string | undefined })[];
  openTestFacts: readonly OfFact[];
  /** By pack: "2026-11-25". */
  examDays: ReadonlyMap<string, string>;
  settings: { memory: MemorySettings };
};

/** A fact that reviews ask for; due as they see it (`memory/agenda.ts`). */
export type Scheduled = OfFact & { memory: KnownMemory };

/**
 * The facts of a pack that cards may ask a learner, by id: none that is disputed, damaged or mere praise, and none that an open test of
 * theirs asks or that tells an answer to it.
 */
export function askableFacts(pack: Pack, openTestFacts: readonly OfFact[]): ReadonlyMap<string, Fact> {
  const isGivenAway = isGivenAwayIn(pack, openTestFacts);
  const facts = pack.facts.filter((fact) => !whyNotAsked(fact, 'typed') && !isGivenAway(fact.id));
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** Whether a fact of the pack tells an answer to an open test. */
export const isGivenAwayIn = (pack: Pack, openTestFacts: readonly OfFact[]): ((factId: string) => boolean) =>
  givenAwayBy(
    pack.facts,
    openTestFacts.filter(({ packId }) => packId === pack.id).map(({ factId }) => factId),
  );

/**
 * The one notion of what a learner owes in a pack at `at` (ms): of these memories, which may be of any pack, those that reviews ask for,
 * each with when: one whose value changed since it was learned, at once. What is due now is what `dueOf` leaves of it; a forecast is drawn of all of it. Limits of a day are not looked at.
 */
export function agendaOf(
  pack: Pack,
  memories: readonly (OfFact & { memory: Memory })[],
  { marks, openTestFacts, examDays, settings }: Resting,
  at: number,
): Scheduled[] {
  const facts = askableFacts(pack, openTestFacts);
  const ofPack = new Map(marks.filter(({ packId }) => packId === pack.id).map((mark) => [mark.factId, mark]));
  const asked = memories.flatMap(({ packId, factId, memory }) => {
    const fact = packId === pack.id ? facts.get(factId) : undefined;
    if (!fact) return [];
    const { isSuspended, buriedOn } = ofPack.get(factId) ?? {};
    return [{ isSuspended, buriedOn, packId, factId, memory: dueByChange(fact, memory) }];
  });
  return agenda(asked, at, settings.memory, examDays.get(pack.id)).map(({ packId, factId, memory }) => ({
    packId,
    factId,
    memory,
  }));
}

/** What the text said when the learner last met the fact, if it says something else by now. */
export const learnedFormer = ({ formerly, status }: Fact, memory: Memory): Former | undefined =>
  memory.type === 'new' || status !== 'holds' ? undefined : formerly?.find(({ until }) => memory.lastAt < Date.parse(until));

/** Since a value changed that was learned, the fact is due. */
function dueByChange(fact: Fact, memory: Memory): Memory {
  const former = learnedFormer(fact, memory);
  return former && memory.type !== 'new' ? { ...memory, due: Math.min(memory.due, Date.parse(former.until)) } : memory;
}

/** Those due at `at` (ms): by the minute on learning steps, by the local day otherwise. */
export const dueOf = (scheduled: readonly Scheduled[], at: number, settings: MemorySettings): Scheduled[] =>
  scheduled.filter(({ memory }) => isDue(memory, at, settings));
