import { examOrder } from '@/memory/exam';
import { localDay } from '@/memory/local-day';
import type { Memory } from '@/memory/memory';
import { buildQueue, type Queue, type QueueFact } from '@/memory/queue';
import { standing } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { Fact } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import type { Pack } from '@/quizzes/packs/pack';
import type { ReviewPreferences } from '../settings/preferences';
import type { Scheduled } from './agenda';
import type { SessionOptions } from './find-session';
import type { Known } from './session-facts';

/** New, if nothing is known of it. */
export const memoryOf = ({ memories }: Known, factId: string): Memory => memories.get(factId) ?? { type: 'new' };

type Facts = ReadonlyMap<string, Fact>;

/** The preferences with the day's share of what was overdue, while a relief is under way. */
function relieved({ settings }: Known, scheduled: readonly Scheduled[], packId: string, now: number): ReviewPreferences {
  const { memory, preferences } = settings;
  const relief = preferences.relief[packId];
  const dayOf = (at: number) => localDay(at, memory.timeZone, memory.rolloverHour);
  const today = dayOf(now);
  if (!relief || relief.until < today) return preferences;
  const ofToday = scheduled.filter(({ memory: { type, due } }) => type === 'reviewed' && dayOf(due) === today).length;
  return { ...preferences, reviewsPerDay: Math.min(preferences.reviewsPerDay, relief.perDay + ofToday) };
}

/**
 * What a session of due and new facts asks, as the learner's limits have it. Before an exam, new facts are spread over the days that are
 * left and what helps most comes first.
 */
export function queueOf(
  known: Known,
  scheduled: readonly Scheduled[],
  pack: Pack,
  facts: Facts,
  now: number,
  { moreNew = 0, seed }: SessionOptions,
): Queue {
  const { memory: settings } = known.settings;
  const preferences = relieved(known, scheduled, pack.id, now);
  const leaks = leaksOf(pack.facts);
  const siblingsOf = (factId: string) => [...(leaks.get(factId) ?? [])];
  const fresh = known.freshIds.filter((id) => facts.has(id));
  const queueFacts: QueueFact[] = [
    ...scheduled
      .filter(({ factId }) => known.memories.has(factId))
      .map(({ factId, memory }) => ({ factId, siblings: siblingsOf(factId), memory, isSuspended: false })),
    ...fresh.map((factId): QueueFact => {
      const mark = known.marks.get(factId);
      return {
        factId,
        siblings: siblingsOf(factId),
        memory: { type: 'new' },
        isSuspended: mark?.isSuspended ?? false,
        ...(mark?.buriedOn ? { buriedOn: mark.buriedOn } : {}),
      };
    }),
  ];
  const { newToday, reviewedToday } = known.today;
  const spread = known.exam ? Math.ceil((known.freshIds.length + newToday) / Math.max(1, known.exam.daysLeft)) : 0;
  const newPerDay = Math.max(preferences.newPerDay, spread, moreNew > 0 ? newToday : 0) + moreNew;
  const limits = { ...preferences, ...known.today, newPerDay };
  if (!known.exam) return buildQueue({ facts: queueFacts, limits, settings, now, seed });
  const queue = buildQueue({ facts: queueFacts, limits: { ...limits, reviewsPerDay: mostReviews }, settings, now, seed });
  const due = queueFacts.filter(({ factId }) => queue.due.includes(factId));
  const helpful = examOrder(due, known.exam.day, now, settings);
  const ordered = [...helpful, ...queue.due.filter((id) => !helpful.includes(id))];
  return { ...queue, due: ordered.slice(0, Math.max(0, preferences.reviewsPerDay - reviewedToday)) };
}

const mostReviews = 9999;

/** The facts that were asked for, each once, but for those that the learner suspended. */
export function chosenQueue(factIds: readonly string[], known: Known, facts: Facts): Queue {
  const ids = [...new Set(factIds)].filter((id) => facts.has(id) && !known.marks.get(id)?.isSuspended);
  const typed = (...types: Memory['type'][]) => ids.filter((id) => types.includes(memoryOf(known, id).type));
  return { learning: typed('learning', 'relearning'), due: typed('reviewed'), fresh: typed('new') };
}

/** Without facts that a card answered after a moment and that are scheduled by the day since. */
export function withoutSettled(
  queue: Queue,
  known: Known,
  histories: ReadonlyMap<string, Review[]>,
  after: number | undefined,
): Queue {
  if (after === undefined) return queue;
  const isSettled = (id: string) =>
    standing(histories.get(id) ?? []).some(({ source, at }) => source === 'card' && at > after) &&
    memoryOf(known, id).type === 'reviewed';
  return { ...queue, due: queue.due.filter((id) => !isSettled(id)) };
}
