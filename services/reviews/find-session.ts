import { type Database, readBatch } from '@/db/client';
import { rowToReview, selectShownLogs } from '@/db/queries/reviews';
import { examOrder } from '@/memory/exam';
import { forecast } from '@/memory/forecast';
import { localDay } from '@/memory/local-day';
import type { Memory } from '@/memory/memory';
import { buildQueue, orderQueue, type Queue, type QueueFact } from '@/memory/queue';
import { standing } from '@/memory/replay';
import { retrievability } from '@/memory/retrievability';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { Fact, FactSource } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import { whyNotAsked } from '@/quizzes/kinds/generate-item';
import type { Feedback, Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { byFact } from '../memories/refresh-memories';
import type { ReviewPreferences } from '../settings/preferences';
import { chooseItem, type ItemOrigin } from './review-item';
import { findKnown, forecastDays, type Known, knownOfNobody } from './session-facts';

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
  /** When the first of those is due, ms. */
  nextDueAt?: number;
  /** New facts that the day's limit left for later. */
  freshLeft: number;
  examDay?: string;
};

/** Seconds an answer takes, about: a new fact is read, a known one recalled. */
const secondsEach = { fresh: 20, learning: 8, due: 9 };

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
  const known = userId === undefined ? knownOfNobody(pack) : await findKnown(db, userId, pack, now, options.factIds);
  const { memory: settings, preferences } = known.settings;
  const facts = new Map(pack.facts.filter((fact) => !whyNotAsked(fact, 'typed')).map((fact) => [fact.id, fact]));
  const queued = options.factIds
    ? chosenQueue(options.factIds, known, facts)
    : queueOf(known, pack, facts, now.getTime(), options);
  const histories = await findHistories(db, userId, pack.id, known, [...queued.learning, ...queued.due, ...queued.fresh]);
  const queue = options.factIds ? withoutSettled(queued, known, histories, options.after) : queued;

  const ids = [...queue.learning, ...orderQueue(queue, preferences.order)];
  const leaks = leaksOf(pack.facts);
  const cards = ids.flatMap((id): ReviewCard[] => {
    const fact = facts.get(id);
    if (!fact) return [];
    const memory = memoryOf(known, id);
    const item = chooseItem(pack, fact, retrievability(memory, now.getTime(), settings), preferences, options.seed);
    const mark = known.marks.get(id);
    return [
      {
        factId: id,
        memory,
        faces: cardFaces(fact, pack.facts).forward,
        ...(item ? { item } : {}),
        source: fact.source,
        feedback: feedbackOf(fact),
        ...(mark?.note ? { note: mark.note } : {}),
        isFlagged: mark?.isFlagged ?? false,
        siblings: [...(leaks.get(id) ?? [])],
        history: histories.get(id) ?? [],
      },
    ];
  });
  const counts = { fresh: queue.fresh.length, learning: queue.learning.length, due: queue.due.length };
  const seconds = counts.fresh * secondsEach.fresh + counts.learning * secondsEach.learning + counts.due * secondsEach.due;
  const asked = new Set(ids);
  const later = known.upcoming.filter(({ factId }) => !asked.has(factId) && facts.has(factId)).map(({ memory }) => memory);
  const [first] = later;
  return {
    cards,
    counts,
    settings,
    preferences,
    minutes: Math.ceil(seconds / 60),
    origin: { packVersion: pack.version, generator: generatorVersion, seed: options.seed },
    upcoming: forecast(later, now.getTime(), settings, forecastDays),
    ...(first && first.type !== 'new' ? { nextDueAt: first.due } : {}),
    freshLeft: known.freshIds.filter((id) => facts.has(id) && !asked.has(id) && !known.marks.get(id)?.isSuspended).length,
    ...(known.exam ? { examDay: known.exam.day } : {}),
  };
}

const memoryOf = ({ memories }: Known, factId: string): Memory => memories.get(factId) ?? { type: 'new' };

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

type Facts = ReadonlyMap<string, Fact>;

/** The preferences with the day's share of what was overdue, while a relief is under way. */
function relieved({ settings, memories }: Known, packId: string, now: number): ReviewPreferences {
  const { memory, preferences } = settings;
  const relief = preferences.relief[packId];
  const dayOf = (at: number) => localDay(at, memory.timeZone, memory.rolloverHour);
  const today = dayOf(now);
  if (!relief || relief.until < today) return preferences;
  const ofToday = [...memories.values()].filter((known) => known.type === 'reviewed' && dayOf(known.due) === today).length;
  return { ...preferences, reviewsPerDay: Math.min(preferences.reviewsPerDay, relief.perDay + ofToday) };
}

function queueOf(known: Known, pack: Pack, facts: Facts, now: number, { moreNew = 0, seed }: SessionOptions): Queue {
  const { memory: settings } = known.settings;
  const preferences = relieved(known, pack.id, now);
  const leaks = leaksOf(pack.facts);
  const ids = [...new Set([...known.memories.keys(), ...known.freshIds])].filter((id) => facts.has(id));
  const queueFacts = ids.map((factId): QueueFact => {
    const mark = known.marks.get(factId);
    const memory = memoryOf(known, factId);
    return {
      factId,
      siblings: [...(leaks.get(factId) ?? [])],
      memory,
      isSuspended: mark?.isSuspended ?? (memory.type !== 'new' && memory.isLeech),
      ...(mark?.buriedOn ? { buriedOn: mark.buriedOn } : {}),
    };
  });
  const { newToday, reviewedToday } = known.today;
  const spread = known.exam ? Math.ceil((known.freshIds.length + newToday) / Math.max(1, known.exam.daysLeft)) : 0;
  const newPerDay = Math.max(preferences.newPerDay, spread, moreNew > 0 ? newToday : 0) + moreNew;
  const limits = { ...preferences, ...known.today, newPerDay };
  if (!known.exam) return buildQueue({ facts: queueFacts, limits, settings, now, seed });
  const queue = buildQueue({ facts: queueFacts, limits: { ...limits, reviewsPerDay: mostReviews }, settings, now, seed });
  const due = queue.due.map((factId) => ({ factId, memory: memoryOf(known, factId) }));
  const helpful = examOrder(due, known.exam.day, now, settings);
  const ordered = [...helpful, ...queue.due.filter((id) => !helpful.includes(id))];
  return { ...queue, due: ordered.slice(0, Math.max(0, preferences.reviewsPerDay - reviewedToday)) };
}

const mostReviews = 9999;

/** The facts that were asked for, each once, but for those that the learner suspended. */
function chosenQueue(factIds: readonly string[], known: Known, facts: Facts): Queue {
  const ids = [...new Set(factIds)].filter((id) => facts.has(id) && !known.marks.get(id)?.isSuspended);
  const typed = (...types: Memory['type'][]) => ids.filter((id) => types.includes(memoryOf(known, id).type));
  return { learning: typed('learning', 'relearning'), due: typed('reviewed'), fresh: typed('new') };
}

/** Without facts that a card answered after a moment and that are scheduled by the day since. */
function withoutSettled(queue: Queue, known: Known, histories: ReadonlyMap<string, Review[]>, after: number | undefined): Queue {
  if (after === undefined) return queue;
  const isSettled = (id: string) =>
    standing(histories.get(id) ?? []).some(({ source, at }) => source === 'card' && at > after) &&
    memoryOf(known, id).type === 'reviewed';
  return { ...queue, due: queue.due.filter((id) => !isSettled(id)) };
}
