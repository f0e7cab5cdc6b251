import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Option } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { findChoiceFlaws } from '../flaws/choice-flaws';
import type { Random } from '../random';
import { agrees } from '../truth';
import type { Distractor, DistractorSource } from './distractor';
import { fromPool } from './from-pool';
import { nameVariants } from './name-variants';
import { perturbation } from './perturbation';
import { siblings } from './siblings';

/** In this order; a later source is asked only when the earlier ones give no fair set. */
const sources: readonly DistractorSource[] = [siblings, nameVariants, fromPool, perturbation];

/** A source draws anew each time it is asked; so many draws before it is said to have nothing fair. */
const draws = 12;

/** Values that would be safely wrong answers to the fact, from the first source that has any. */
export function findDistractors(fact: Fact, pack: Pack, random: Random): Distractor[] {
  for (const [index, source] of sources.entries()) {
    const found = wrongOnes(source(fact, pack, random.fork(`source ${index}`)), fact, pack);
    if (found.length > 0) return found;
  }
  return [];
}

const wrongOnes = (found: readonly Distractor[], fact: Fact, pack: Pack): Distractor[] =>
  found.filter((distractor) => !agrees(fact, distractor, pack));

export type OptionSet = { options: Option[]; key: string[]; about: Record<string, string> };

/**
 * The key and two distractors (half the time three, if three are siblings) without any flaw that a rule finds; `undefined` when no source
 * has such a set. Figures stand in ascending order, texts as the seed shuffles them.
 */
export function chooseOptions(fact: Fact, stem: string, pack: Pack, random: Random): OptionSet | undefined {
  for (const [index, source] of sources.entries()) {
    for (let draw = 0; draw < draws; draw += 1) {
      const chance = random.fork(`${index}.${draw}`);
      const found = wrongOnes(source(fact, pack, chance), fact, pack);
      for (const size of source === siblings && found.length >= 3 && chance.int(0, 1) === 1 ? [3, 2] : [2]) {
        if (found.length < size) continue;
        const set = arrange(fact, chance.shuffle(found).slice(0, size), chance);
        if (findChoiceFlaws({ stem, ...set }).length === 0) return set;
      }
    }
  }
  return undefined;
}

const figure = (object: FactObject | undefined): number | undefined =>
  object && 'value' in object && typeof object.value === 'number' ? object.value : undefined;

function arrange(fact: Fact, distractors: readonly Distractor[], random: Random): OptionSet {
  const key: Distractor = {
    text: objectText(fact.object),
    object: fact.object,
    origin: { type: 'key', factId: fact.id },
    about: '',
  };
  const all = random.shuffle([key, ...distractors]);
  if (all.every(({ object }) => figure(object) !== undefined)) {
    all.sort((a, b) => (figure(a.object) ?? 0) - (figure(b.object) ?? 0));
  }
  const options = all.map(({ text, origin }, index) => ({ id: optionId(index), text, origin }));
  const about = Object.fromEntries(all.flatMap((entry, index) => (entry === key ? [] : [[optionId(index), entry.about]])));
  return { options, key: [optionId(all.indexOf(key))], about };
}

/** "a", "b", "c" … in the order served. */
export const optionId = (index: number): string => String.fromCharCode(97 + index);
