import type { Fact } from '@/quizzes/facts/fact';
import type { Setting } from '@/quizzes/generation/distractors/distractor';
import type { Random } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import type { Result } from '@/quizzes/result';
import type { ItemByKind, ItemKind } from './item';

/** Why a fact makes no item of a kind: a sentence for the coverage report. */
export type NoItem = { type: 'no-item'; why: string };

export type ItemGenerator<K extends ItemKind> = (
  fact: Fact,
  pack: Pack,
  random: Random,
  setting: Setting,
) => Result<ItemByKind[K], NoItem>;
