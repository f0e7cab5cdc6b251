import type { Grade } from '@/quizzes/grading/grade';
import type { OrderingItem } from '../item';
import type { ResponseTo } from '../response';

/** Earns the share of the key's adjacent pairs that are adjacent in the response, in the same direction. */
export function gradeOrdering(item: OrderingItem, { order }: ResponseTo<'ordering'>): Grade {
  const isWhole =
    order.length === item.key.length && new Set(order).size === order.length && order.every((id) => item.key.includes(id));
  if (!isWhole) return { type: 'not-ready', reason: 'incomplete' };
  const pairs = item.key.slice(1).map((id, index) => [item.key[index], id] as const);
  const kept = pairs.filter(([first, second]) => order.indexOf(second ?? '') === order.indexOf(first ?? '') + 1).length;
  const earned = kept / pairs.length;
  if (earned === 1) return { type: 'scored', verdict: 'correct', reason: 'key', earned, possible: 1 };
  return {
    type: 'scored',
    verdict: earned > 0 ? 'close' : 'wrong',
    reason: earned > 0 ? 'partly' : 'different',
    earned,
    possible: 1,
  };
}
