import { type Blueprint, blueprintOf } from '@/quizzes/generation/blueprint';
import type { Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { madeQuiz } from './made-quiz';

export type FirstQuiz = { seed: number; blueprint: Blueprint; items: readonly Item[]; first: Item };

const seeds = 60;
const longest = { stem: 90, option: 40 };
// A version never changes, so neither does its first quiz.
const known = new Map<string, FirstQuiz | undefined>();

/**
 * The quiz that someone new to a pack is given: the first of some seeds whose first item can be answered at a glance, a short choice
 * about what the text is about. `undefined` if there is none. The same for everyone; kept for as long as the process lives.
 */
export function firstQuiz(pack: Pack, itemCount: number): FirstQuiz | undefined {
  const key = JSON.stringify([pack.id, pack.version, itemCount]);
  if (!known.has(key)) known.set(key, search(pack, blueprintOf(itemCount)));
  return known.get(key);
}

function search(pack: Pack, blueprint: Blueprint): FirstQuiz | undefined {
  const core = new Set(pack.facts.filter(({ importance }) => importance === 'core').map(({ id }) => id));
  for (let seed = 1; seed <= seeds; seed += 1) {
    const quiz = madeQuiz(pack, blueprint, seed);
    const items = quiz.ok ? quiz.value.items : [];
    const [first] = items;
    const isShort = first?.options.every(({ text }) => text.length <= longest.option) && first.stem.length <= longest.stem;
    if (first?.kind === 'choice' && isShort && core.has(first.factId)) return { seed, blueprint, items, first };
  }
  return undefined;
}
