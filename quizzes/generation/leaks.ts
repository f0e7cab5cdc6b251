import { normalize } from '@/quizzes/facts/normalize';
import type { Item } from '@/quizzes/kinds/item';

const plain = (text: string): string => normalize(text).replace(/^(?:the|an|a) /, '');

/** Everything an item shows before it is answered. */
const shownOf = (item: Item): string => ` ${normalize([item.stem, ...item.options.map(({ text }) => text)].join(' | '))} `;

/** Everything that is right as an answer to it, but what "true" and "false" are to all. */
function answersOf(item: Item): string[] {
  if (item.kind === 'true-false') return item.key[0] === 'true' ? [plain(item.claimed)] : item.answers.map(plain);
  const keys = item.kind === 'ordering' ? [] : item.options.filter(({ id }) => item.key.includes(id)).map(({ text }) => text);
  return [...keys, ...item.answers].map(plain);
}

/** What telling needs of an item, computed once. */
export type Tale = { item: Item; shown: string; answers: readonly string[] };

export const taleOf = (item: Item): Tale => ({ item, shown: shownOf(item), answers: answersOf(item) });

/** Whether one of two items shows an answer to the other, in its stem or among its options. */
export const giveAway = (a: Tale, b: Tale): boolean =>
  a.answers.some((answer) => b.shown.includes(` ${answer} `)) || b.answers.some((answer) => a.shown.includes(` ${answer} `));
