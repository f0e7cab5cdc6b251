import type { Fact, FactObject } from '@/quizzes/facts/fact';
import type { OptionOrigin } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import type { Random } from '../random';

/** A wrong answer with where it comes from; `about` says what it is true of, or why it is none. */
export type Distractor = { text: string; object?: FactObject; origin: OptionOrigin; about: string };

/** Values that learners gave for other facts: [asked fact, fact whose value was given]. Those of the blueprint. */
export type Confusions = readonly (readonly [string, string])[];

/** What an item is made for: the learner's confusions, and whether a text would answer another item of the quiz. */
export type Setting = { confusions: Confusions; tells: (text: string) => boolean };

/** An item by itself, for no one in particular. */
export const noSetting: Setting = { confusions: [], tells: () => false };

/** A source gives what it has for a fact, best first; the set that is served is chosen from it. */
export type DistractorSource = (fact: Fact, pack: Pack, random: Random, setting: Setting) => Distractor[];
