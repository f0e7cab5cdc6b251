import type { Fact } from '@/quizzes/facts/fact';
import type { Random } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import { err, type Result } from '@/quizzes/result';
import { generateChoice } from './choice/generate';
import type { ItemGenerator, NoItem } from './generator';
import type { Item, ItemKind } from './item';
import { generateNumeric } from './numeric/generate';
import { generateOrdering } from './ordering/generate';
import { generateTrueFalse } from './true-false/generate';
import { generateTyped } from './typed/generate';

const generators: { readonly [K in ItemKind]: ItemGenerator<K> } = {
  choice: generateChoice,
  'true-false': generateTrueFalse,
  typed: generateTyped,
  numeric: generateNumeric,
  ordering: generateOrdering,
};

/** Why a fact is asked by none of these kinds; `undefined` when it may be. */
export function whyNotAsked(fact: Fact): string | undefined {
  if (fact.status === 'disputed') return 'The text is contradicted: a disputed fact is no key.';
  if (fact.status === 'garbled') return 'The text is damaged here.';
  if (fact.importance === 'soft') return 'It is the text’s praise, not a fact to be asked for.';
  return undefined;
}

/** One item of one kind on one fact, or a sentence that says why there is none. The same random stream gives the same item. */
export function generateItem(fact: Fact, kind: ItemKind, pack: Pack, random: Random): Result<Item, NoItem> {
  const why = whyNotAsked(fact);
  return why ? err({ type: 'no-item', why }) : generators[kind](fact, pack, random);
}
