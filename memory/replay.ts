import { evidenceOf, knewGivenRight, mixture, priorRecall } from './evidence';
import { fsrsOf } from './fsrs';
import type { Memory } from './memory';
import { retrievability } from './retrievability';
import type { Review } from './review';
import { daysSince, schedule, stateOf } from './schedule';
import type { MemorySettings } from './settings';

/**
 * The memory after one further review, which is the latest of its log. Reviews "just for fun" change nothing; nor does an undo, which
 * needs the whole log (`replay`).
 */
export function advance(memory: Memory, review: Review, settings: MemorySettings): Memory {
  const evidence = review.isPractice === true || review.source === 'undo' ? undefined : evidenceOf(review);
  if (!evidence) return memory;
  const { grade, options } = evidence;
  const { factId, at } = review;
  const fsrs = fsrsOf(settings);
  const days = daysSince(memory, at, settings);
  const after = fsrs.next(stateOf(memory), days, grade);
  if (options === undefined) return schedule(memory, grade, after, { factId, at }, settings);
  const weight = knewGivenRight(retrievability(memory, at, settings) ?? priorRecall, options);
  const forgot = fsrs.next(stateOf(memory), days, 1);
  return schedule(memory, grade, mixture(after, forgot, weight, fsrs, settings.desiredRetention), { factId, at }, settings);
}

const byTime = (a: Review, b: Review): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The reviews that stand, in the order of the log (`at`, then `id`): duplicates by id count once, undone ones and undos are left out.
 * A review is undone if an undo of it stands, and an undo stands unless an undo of it does. Undos that undo one another in a circle,
 * which no device sends, take back nothing twice.
 */
export function standing(reviews: readonly Review[]): Review[] {
  const seen = new Set<string>();
  const log = [...reviews].sort(byTime).filter(({ id }) => !seen.has(id) && seen.add(id));
  const undosOf = new Map<string, string[]>();
  for (const { id, source, undoes } of log)
    if (source === 'undo' && undoes !== undefined) undosOf.set(undoes, [...(undosOf.get(undoes) ?? []), id]);
  if (undosOf.size === 0) return log.filter(({ source }) => source !== 'undo');
  const isUndone = (id: string, path: ReadonlySet<string>): boolean =>
    (undosOf.get(id) ?? []).some((undo) => !path.has(undo) && !isUndone(undo, new Set([...path, undo])));
  return log.filter(({ id, source }) => source !== 'undo' && !isUndone(id, new Set([id])));
}

/** The memory of one fact from its whole log, in whatever order that comes. */
export const replay = (reviews: readonly Review[], settings: MemorySettings): Memory =>
  standing(reviews).reduce<Memory>((memory, review) => advance(memory, review, settings), { type: 'new' });
