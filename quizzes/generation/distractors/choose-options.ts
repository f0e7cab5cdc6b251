import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Option } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { findChoiceFlaws } from '../flaws/choice-flaws';
import { createRandom, type Random } from '../random';
import { agrees } from '../truth';
import { type Distractor, type DistractorSource, noSetting, type Setting } from './distractor';
import { fromPool } from './from-pool';
import { nameVariants } from './name-variants';
import { type FigureObject, figuresAround, isFigure, isInReach, loneFigures } from './perturbation';
import { confusedValues, siblings } from './siblings';
import { isWordedAlike, temporalNeighbours } from './temporal-neighbours';

/** In this order; a later source is asked only when the earlier ones give no fair set. */
const textSources: readonly DistractorSource[] = [confusedValues, siblings, nameVariants, fromPool];

/** A source draws anew each time it is asked; so many draws before it is said to have nothing fair. */
const draws = 12;

/** Those that are safely wrong, and that answer no other item of the quiz. */
const wrongOnes = (found: readonly Distractor[], fact: Fact, pack: Pack, { tells }: Setting): Distractor[] =>
  found.filter((distractor) => !agrees(fact, distractor, pack) && !tells(distractor.text));

/** Values that would be safely wrong answers to the fact when claimed one at a time, from the first source that has any. */
export function findDistractors(fact: Fact, pack: Pack, random: Random, setting: Setting): Distractor[] {
  for (const [index, source] of textSources.entries()) {
    const found = wrongOnes(source(fact, pack, random.fork(`source ${index}`), setting), fact, pack, setting);
    const usable = isFigure(fact.object) ? found.filter(({ object }) => object && isWordedAlike(fact.object, object)) : found;
    if (usable.length > 0) return usable;
  }
  return isFigure(fact.object)
    ? wrongOnes(loneFigures(fact.object, random.fork('lone'), pack.language), fact, pack, setting)
    : [];
}

export type OptionSet = { options: Option[]; key: string[]; about: Record<string, string> };

/** What the options of a question are chosen for. `stem` is as it will be shown, and says the text's date if `isDated`. */
export type Asked = { fact: Fact; stem: string; isDated: boolean; setting: Setting };

/**
 * The key and two distractors (half the time three, if three are siblings) without any flaw that a rule finds; `undefined`
 * when no source has such a set. Figures stand in ascending order, texts as the seed shuffles them.
 */
export function chooseOptions(asked: Asked, pack: Pack, random: Random): OptionSet | undefined {
  const { object } = asked.fact;
  return isFigure(object) ? chooseFigures(asked, object, pack, random) : chooseTexts(asked, pack, random);
}

function chooseTexts(asked: Asked, pack: Pack, random: Random): OptionSet | undefined {
  const { fact, stem, setting } = asked;
  const key = { text: objectText(fact.object), object: fact.object };
  for (const [index, source] of textSources.entries()) {
    const isOfText = source === siblings || source === confusedValues;
    for (let draw = 0; draw < draws; draw += 1) {
      const chance = random.fork(`${index}.${draw}`);
      const choosing = isOfText ? chance : stableRandom(fact, `${index}.${draw}`);
      const found = wrongOnes(source(fact, pack, choosing, setting), fact, pack, setting);
      // What learners really mix up goes first, whoever stands beside it.
      const all = source === confusedValues && found.length > 0 ? [...found, ...companyOf(found, asked, pack, chance)] : found;
      if (all.length < 2) break;
      const isFour = source === siblings && all.length >= 3 && chance.int(0, 1) === 1;
      for (const size of isFour ? [3, 2] : [2]) {
        const chosen = source === confusedValues ? all.slice(0, size) : choosing.shuffle(all).slice(0, size);
        // Lists of common knowledge are as long as they are: the key is not to stand out from them, if they allow it.
        if (!isOfText && draw < draws / 2 && standsOut(key.text, chosen)) continue;
        const set = arrange({ fact, ...key }, chosen, chance);
        if (findChoiceFlaws({ stem, ...set }).length === 0) return set;
      }
    }
  }
  return undefined;
}

/**
 * Chance that is the same for every seed. Wrong values that no fact of the text has are the same few each time: if they
 * changed while the key stayed, the option seen before would be the better guess.
 */
export const stableRandom = (fact: Fact, label: string): Random => createRandom(0).fork(`${label} of ${fact.id}`);

const standsOut = (key: string, others: readonly Distractor[]): boolean =>
  others.every(({ text }) => text.length > key.length) || others.every(({ text }) => text.length < key.length);

/** Siblings, and where there are none what comes from elsewhere, to stand beside a confusion. */
function companyOf(found: readonly Distractor[], { fact, setting }: Asked, pack: Pack, random: Random): Distractor[] {
  const texts = new Set(found.map(({ text }) => text));
  const given = textSources.flatMap((source) => random.shuffle(source(fact, pack, stableRandom(fact, 'company'), setting)));
  return wrongOnes(given, fact, pack, setting)
    .filter(({ text }) => !texts.has(text))
    .sort((a, b) => Number(b.origin.type === 'sibling') - Number(a.origin.type === 'sibling'));
}

function chooseFigures({ fact, stem, isDated, setting }: Asked, object: FigureObject, pack: Pack, random: Random) {
  const isWrong = (distractor: Distractor) => !agrees(fact, distractor, pack) && !setting.tells(distractor.text);
  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`figures ${draw}`);
    const rivals = [confusedValues, siblings].flatMap((source) => alike(source(fact, pack, chance, setting), object));
    const stable = stableRandom(fact, `figures ${draw}`);
    const others = isDated ? alike(temporalNeighbours(fact, pack, stable, setting), object) : [];
    const found = [...rivals, ...others].filter(isWrong);
    const set = chooseAround({ fact, text: objectText(object), object }, found, chance.int(0, 2), isWrong, stable, pack.language);
    if (set && findChoiceFlaws({ stem, ...set }).length === 0) return set;
  }
  return undefined;
}

/** Figures that other facts of the group have, and that may stand beside this one's. */
export const figureRivals = (fact: Fact, object: FigureObject, pack: Pack): Distractor[] =>
  alike(siblings(fact, pack, createRandom(0), noSetting), object);

/** Worded alike and in proportion: what is out of it would be rejected on its side of the key, and the key's rank tell it. */
const alike = (found: readonly Distractor[], object: FigureObject): Distractor[] =>
  found.filter(({ object: other }) => other && isWordedAlike(object, other) && isInReach(object, other));

type Key = { fact: Fact; text: string; object?: FactObject };

/** A key figure among three, so many of the others below it; the sides are filled from `found` first. */
export function chooseAround(
  key: Key & { object: FigureObject },
  found: readonly Distractor[],
  below: number,
  isWrong: (distractor: Distractor) => boolean,
  random: Random,
  language: string,
): OptionSet | undefined {
  const unique = [...new Map(found.map((distractor) => [distractor.text, distractor])).values()];
  const chosen = figuresAround(key.object, unique, { below, above: 2 - below }, random, language);
  return chosen?.every(isWrong) ? arrange(key, chosen, random) : undefined;
}

const figure = (object: FactObject | undefined): number | undefined => (isFigure(object) ? object.value : undefined);

/** Options in the order served, with ids that say nothing. */
export function arrange(right: Key, distractors: readonly Distractor[], random: Random): OptionSet {
  const key: Distractor = {
    text: right.text,
    ...(right.object ? { object: right.object } : {}),
    origin: { type: 'key', factId: right.fact.id },
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
