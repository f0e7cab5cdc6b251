import type { Fact } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Item } from '@/quizzes/kinds/item';

const plain = (text: string): string => normalize(text).replace(/^(?:the|an|a) /, '');

/** Everything an item shows before it is answered. */
const shownOf = (item: Item): string => ` ${normalize([item.stem, ...item.options.map(({ text }) => text)].join(' | '))} `;

/** What telling needs of an item, computed once: what it shows, and the answer to its fact under any name. */
export type Tale = { item: Item; shown: string; answers: readonly string[] };

/** The same answers for every kind, and for a true statement as for a false one: else the check itself would prefer one. */
export const taleOf = (item: Item, fact: Fact): Tale => ({
  item,
  shown: shownOf(item),
  answers: item.kind === 'ordering' ? [] : [objectText(fact.object), ...fact.aliases].map(plain),
});

/** Whether one of two items shows an answer to the other, in its stem or among its options. */
export const giveAway = (a: Tale, b: Tale): boolean =>
  a.answers.some((answer) => b.shown.includes(` ${answer} `)) || b.answers.some((answer) => a.shown.includes(` ${answer} `));
