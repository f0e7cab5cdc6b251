import type { Item } from '@/quizzes/kinds/item';
import { pairsText } from './response-text';

/** The right answer in words, in order where it is an order. */
export function rightAnswer(item: Item): string {
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? id;
  if (item.kind === 'ordering') return item.key.map(textOf).join(' → ');
  if (item.kind === 'matching') return pairsText(item, item.key);
  if (item.kind === 'true-false' && item.key[0] === 'false')
    return item.answers[0] ? `${textOf('false')}: ${item.answers[0]}` : textOf('false');
  if (item.options.length > 0) return item.key.map(textOf).join(', ');
  return item.answers[0] ?? '';
}
