import type { Grade } from '@/quizzes/grading/grade';
import { scoredShare } from '@/quizzes/grading/scored';
import type { OrderingItem } from '../item';
import type { ResponseTo } from '../response';

/** Earns the share of the key's adjacent pairs that are adjacent in the response, in the same direction. */
export function gradeOrdering(item: Pick<OrderingItem, 'key'>, { order }: ResponseTo<'ordering'>): Grade {
  const isWhole =
    order.length === item.key.length && new Set(order).size === order.length && order.every((id) => item.key.includes(id));
  if (!isWhole) return { type: 'not-ready', reason: 'incomplete' };
  const pairs = item.key.slice(1).map((id, index) => [item.key[index], id] as const);
  const kept = pairs.filter(([first, second]) => order.indexOf(second ?? '') === order.indexOf(first ?? '') + 1).length;
  return scoredShare(kept / pairs.length, 'key', 'different');
}
