import { type Database, readBatch } from '@/db/client';
import { rowToReview, selectShownLogs } from '@/db/queries/reviews';
import { forecast } from '@/memory/forecast';
import type { Memory } from '@/memory/memory';
import { minutesFor } from '@/memory/pace';
import { orderQueue } from '@/memory/queue';
import { retrievability } from '@/memory/retrievability';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { FactSource } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import { whyNotAsked } from '@/quizzes/kinds/generate-item';
import { holdBack } from '@/quizzes/kinds/held-back';
import type { Feedback, Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { byFact } from '../memories/refresh-memories';
import type { ReviewPreferences } from '../settings/preferences';
import { agendaOf, askableFacts, dueOf, isGivenAwayIn, learnedFormer, type Scheduled } from './agenda';
import { chooseItem, type ItemOrigin } from './review-item';
import { findKnown, forecastDays, type Known, knownOfNobody } from './session-facts';
import { chosenQueue, memoryOf, queueOf, withoutSettled } from './session-queue';

export type ReviewCard = {
  factId: string;
  memory: Memory;
  faces: { front: string; back: string };
  /** Where the ladder asks to recognise, or the learner wants to type. */
  item?: Item;
  source: FactSource;
  feedback: Feedback;
  note?: string;
  isFlagged: boolean;
  siblings: readonly string[];
  /** The fact's whole log, with the verdicts that its reviews count as. */
  history: readonly Review[];
};

export type ReviewSession = {
  /** In the order to be asked in. */
  cards: readonly ReviewCard[];
  counts: { fresh: number; learning: number; due: number };
  settings: MemorySettings;
  preferences: ReviewPreferences;
  /** How long it will take, about. */
  minutes: number;
  /** What an event about an item carries. */
  origin: ItemOrigin;
  /** How many of the facts that are not in it fall due on each of 30 local days from today on. */
  upcoming: readonly { day: string; count: number }[];
  /** When the first of those that are not due yet is due, ms. */
  nextDueAt?: number;
  /** Facts that are due (`agendaOf`) and not in it: the day's limit, or a fact in it that gives them away, left them for later. */
  dueLeft: readonly string[];
  /** New facts that the day's limit left for later. */
  freshLeft: number;
  /** Facts that are not asked because a test of the learner's is open which they would tell an answer to. */
  heldBack: number;
  examDay?: string;
};

export type SessionOptions = {
  /** Exactly these facts, due or not; absent: what is due and new. */
  factIds?: readonly string[] | undefined;
  /** Of these facts, only those that no card has settled later than this, ms: so a reload goes on where it was. */
  after?: number | undefined;
  /** So many new facts beyond the day's limit. */
  moreNew?: number | undefined;
  /** Decides the items and the order of what is equally urgent. */
  seed: number;
};

/**
 * A review session of a pack: what is due and what is new, as the learner's limits, marks and preferences have it, with everything
 * that the device needs to show, grade and schedule each card by itself. Before an exam, new facts are spread over the days that are
 * left and what helps most comes first. Someone unknown gets the first new facts. One reading, of what is due and not of all that is
 * known; a second for long sessions, and on the eve of an exam, of the whole pack.
 */
export async function findSession(
  db: Database,
  userId: string | undefined,
  pack: Pack,
  now: Date,
  options: SessionOptions,
): Promise<ReviewSession> {
  const at = now.getTime();
  const known = userId === undefined ? knownOfNobody(pack) : await findKnown(db, userId, pack, now, options.factIds);
  const { memory: settings, preferences } = known.settings;
  const { openTestFacts } = known.resting;
  const facts = askableFacts(pack, openTestFacts);
  const isGivenAway = isGivenAwayIn(pack, openTestFacts);
  const scheduled = scheduleOf(known, pack, at);
  const queued = options.factIds
    ? chosenQueue(options.factIds, known, facts)
    : queueOf(known, scheduled, pack, facts, at, options);
  const histories = await findHistories(db, userId, pack.id, known, [...queued.learning, ...queued.due, ...queued.fresh]);
  const queue = options.factIds ? withoutSettled(queued, known, histories, options.after) : queued;

  const ids = [...queue.learning, ...orderQueue(queue, preferences.order)];
  const leaks = leaksOf(pack.facts);
  const cards = ids.flatMap((id): ReviewCard[] => {
    const fact = facts.get(id);
    if (!fact) return [];
    const memory = memoryOf(known, id);
    const chosen = chooseItem(
      pack,
      fact,
      retrievability(memory, at, settings),
      preferences,
      options.seed,
      learnedFormer(fact, memory),
    );
    const item = chosen && holdBack(chosen, isGivenAway);
    const mark = known.marks.get(id);
    return [
      {
        factId: id,
        memory,
        faces: cardFaces(fact, pack.facts, pack.language).forward,
        ...(item ? { item } : {}),
        source: fact.source,
        feedback: feedbackOf(fact, pack.language),
        ...(mark?.note ? { note: mark.note } : {}),
        isFlagged: mark?.isFlagged ?? false,
        siblings: [...(leaks.get(id) ?? [])],
        history: histories.get(id) ?? [],
      },
    ];
  });
  const counts = { fresh: queue.fresh.length, learning: queue.learning.length, due: queue.due.length };
  const asked = new Set(ids);
  const later = scheduled.filter(({ factId }) => !asked.has(factId));
  const dueLeft = dueOf(later, at, settings).map(({ factId }) => factId);
  const nextDueAt = Math.min(...later.filter(({ factId }) => !dueLeft.includes(factId)).map(({ memory }) => memory.due));
  return {
    cards,
    counts,
    settings,
    preferences,
    minutes: minutesFor(counts),
    origin: { packVersion: pack.version, generator: generatorVersion, seed: options.seed },
    upcoming: forecast(
      later.map(({ memory }) => memory),
      at,
      settings,
      forecastDays,
    ),
    ...(nextDueAt === Number.POSITIVE_INFINITY ? {} : { nextDueAt }),
    dueLeft,
    freshLeft: known.freshIds.filter((id) => facts.has(id) && !asked.has(id) && !known.marks.get(id)?.isSuspended).length,
    heldBack: heldBackOf(pack, isGivenAway, options.factIds),
    ...(known.exam ? { examDay: known.exam.day } : {}),
  };
}

/** The logs that were read along, and those that were not, where the session is longer or all of a pack is due. */
async function findHistories(
  db: Database,
  userId: string | undefined,
  packId: string,
  { logs, isRead }: Known,
  factIds: readonly string[],
) {
  const missing = factIds.filter((id) => !isRead(id));
  const more = userId !== undefined && missing.length > 0;
  const [rows = []] = more ? await readBatch(db, [selectShownLogs(userId, packId, missing)]) : [];
  const known = logs.filter((row) => isRead(String(row.factId)));
  return new Map([...byFact([...known, ...rows])].map(([factId, log]): [string, Review[]] => [factId, log.map(rowToReview)]));
}

/** What reviews ask for of all that was read of the learner's memories. */
function scheduleOf({ memories, upcoming, resting }: Known, pack: Pack, at: number): Scheduled[] {
  const read = new Map([...upcoming.map(({ factId, memory }): [string, Memory] => [factId, memory]), ...memories]);
  const ofPack = [...read].map(([factId, memory]) => ({ packId: pack.id, factId, memory }));
  return agendaOf(pack, ofPack, resting, at);
}

/** Of the facts that were asked for, or of all of the pack that cards may ask. */
function heldBackOf(pack: Pack, isGivenAway: (factId: string) => boolean, factIds: readonly string[] | undefined): number {
  const wanted = pack.facts.filter(({ id }) => factIds === undefined || factIds.includes(id));
  return wanted.filter((fact) => isGivenAway(fact.id) && !whyNotAsked(fact, 'typed')).length;
}
