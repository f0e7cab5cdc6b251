import type { Fact } from '@/quizzes/facts/fact';
import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { type Item, type ItemKind, itemKinds, recallKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { isAskable } from './run';

/** By which kinds a fact is asked, and for each of the others why not. */
export type FactCoverage = {
  factId: string;
  isAskable: boolean;
  kinds: readonly ItemKind[];
  hasRecall: boolean;
  hasEvidence: boolean;
  whyNot: Partial<Record<ItemKind, string>>;
};

const draws = 12;

/** The coverage matrix fact × kind of the facts, all of the pack's if not said, with the items it was made from. A kind that fails in every draw is said to make none. */
export function coverageOf(pack: Pack, asked: readonly Fact[] = pack.facts): { facts: FactCoverage[]; items: Item[] } {
  const items: Item[] = [];
  const facts = asked.map((fact): FactCoverage => {
    const whyNot: Partial<Record<ItemKind, string>> = {};
    const kinds = itemKinds.filter((kind) => {
      const chance = createRandom(0).fork(`coverage ${fact.id} ${kind}`);
      let isMade = false;
      for (let draw = 0; draw < draws; draw += 1) {
        const made = generateItem(fact, kind, pack, chance.fork(String(draw)));
        if (made.ok) {
          items.push(made.value);
          isMade = true;
        } else whyNot[kind] ??= made.error.why;
      }
      if (isMade) delete whyNot[kind];
      return isMade;
    });
    return {
      factId: fact.id,
      isAskable: isAskable(fact),
      kinds,
      hasRecall: kinds.some((kind) => recallKinds.includes(kind)),
      hasEvidence: kinds.includes('evidence'),
      whyNot,
    };
  });
  return { facts, items };
}
