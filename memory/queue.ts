import { createRandom } from '@/quizzes/generation/random';
import { localDay } from './local-day';
import { isDue, type Memory } from './memory';
import { retrievability } from './retrievability';
import type { MemorySettings } from './settings';

export type QueueFact = {
  factId: string;
  /** Facts that give this one away; it is enough that one names the other. */
  siblings: readonly string[];
  memory: Memory;
  isSuspended: boolean;
  /** Local day on which it was put off: it is back on the next. */
  buriedOn?: string;
};
export type QueueOrder = 'due-first' | 'new-first' | 'mixed';
export type QueueLimits = {
  newPerDay: number;
  reviewsPerDay: number;
  newToday: number;
  reviewedToday: number;
  order: QueueOrder;
};
export type Queue = { learning: string[]; due: string[]; fresh: string[] };

/**
 * Which facts a session asks, as fact ids. `learning`: on a (re)learning step that ends today, earliest first; the later ones are to
 * be waited for. `due`: scheduled by the day, least likely to be recalled first, ties by the seed. `fresh`: new, in the order given.
 * Limits count what was done today already. Of siblings one is asked: learning before the rest, then due or new as `order` says.
 */
export function buildQueue({
  facts,
  limits,
  settings,
  now,
  seed,
}: {
  facts: readonly QueueFact[];
  limits: QueueLimits;
  settings: MemorySettings;
  now: number;
  seed: number;
}): Queue {
  const dayOf = (at: number): string => localDay(at, settings.timeZone, settings.rolloverHour);
  const today = dayOf(now);
  const open = facts.filter(({ isSuspended, buriedOn }) => !isSuspended && buriedOn !== today);
  const taken = new Set<string>();
  const barred = new Set<string>();
  const take = (list: readonly QueueFact[], limit: number): string[] => {
    const chosen: string[] = [];
    for (const { factId, siblings } of list) {
      if (chosen.length >= limit) break;
      if (taken.has(factId) || barred.has(factId) || siblings.some((sibling) => taken.has(sibling))) continue;
      taken.add(factId);
      for (const sibling of siblings) barred.add(sibling);
      chosen.push(factId);
    }
    return chosen;
  };

  const soon: { fact: QueueFact; due: number }[] = [];
  const waiting: { fact: QueueFact; recall: number }[] = [];
  const unseen: QueueFact[] = [];
  for (const fact of createRandom(seed).shuffle(open)) {
    const { memory } = fact;
    if (memory.type === 'new') continue;
    if (memory.type === 'reviewed') {
      if (isDue(memory, now, settings)) waiting.push({ fact, recall: retrievability(memory, now, settings) ?? 0 });
    } else if (memory.due <= now || dayOf(memory.due) === today) soon.push({ fact, due: memory.due });
  }
  for (const fact of open) if (fact.memory.type === 'new') unseen.push(fact);
  soon.sort((a, b) => a.due - b.due);
  waiting.sort((a, b) => a.recall - b.recall);

  const learning = take(
    soon.map(({ fact }) => fact),
    Number.POSITIVE_INFINITY,
  );
  const takeDue = (): string[] =>
    take(
      waiting.map(({ fact }) => fact),
      Math.max(0, limits.reviewsPerDay - limits.reviewedToday),
    );
  const takeFresh = (): string[] => take(unseen, Math.max(0, limits.newPerDay - limits.newToday));
  if (limits.order === 'new-first') {
    const fresh = takeFresh();
    return { learning, due: takeDue(), fresh };
  }
  const due = takeDue();
  return { learning, due, fresh: takeFresh() };
}

/** The due and the new in one order of asking: one after the other, or the new spread evenly among the due. */
export function orderQueue({ due, fresh }: Pick<Queue, 'due' | 'fresh'>, order: QueueOrder): string[] {
  if (order === 'due-first') return [...due, ...fresh];
  if (order === 'new-first') return [...fresh, ...due];
  const place = (list: readonly string[]) => list.map((factId, index) => ({ factId, at: (index + 1) / (list.length + 1) }));
  return [...place(due), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ factId }) => factId);
}
