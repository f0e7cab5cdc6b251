import { type ItemKind, recallKinds } from '@/quizzes/kinds/item';
import type { Difficulty } from './blueprint';

/** Success rate that an item should aim at: high enough to go on, low enough to learn (item-writing guide, §10: 0.75–0.80). */
const target = 0.78;

/**
 * How an item should ask a fact that is recalled with probability p, so that it is answered with the target probability:
 * guess chance g = min(0.5, max(0, t − p) / (1 − p)), options k = round(1 / g). More than six options, or g = 0: open recall.
 */
export function rungFor(recall: number): { type: 'recognition'; options: number } | { type: 'recall' } {
  const guess = Math.min(0.5, Math.max(0, target - recall) / Math.max(1e-9, 1 - recall));
  const options = guess > 0 ? Math.round(1 / guess) : Number.POSITIVE_INFINITY;
  return options > 6 ? { type: 'recall' } : { type: 'recognition', options };
}

const recognitionKinds: readonly ItemKind[] = [
  'choice',
  'multiple-response',
  'true-false',
  'evidence',
  'spot-error',
  'update',
  'matching',
];

/** The rungs of the ladder, from recognition to recall; ordering is its top. */
const isRecall = (kind: ItemKind): boolean => recallKinds.includes(kind) || kind === 'ordering';

/** Kinds whose guess chance is one in two suit what is hardly known; three or more options what is half known. */
const isWide = (kind: ItemKind): boolean => kind !== 'true-false';

const favour = 6;

/**
 * How much a kind is favoured for a fact: 1 is neutral. `recall` is the learner's estimate for the fact, if there is one and the
 * quiz adapts to it.
 */
export function favourOf(kind: ItemKind, difficulty: Difficulty, recall: number | undefined): number {
  if (difficulty === 'recognition') return recognitionKinds.includes(kind) ? favour : 1 / favour;
  if (difficulty === 'recall') return isRecall(kind) ? favour : 1 / favour;
  if (difficulty === 'mixed' || recall === undefined) return 1;
  const rung = rungFor(recall);
  if (rung.type === 'recall') return isRecall(kind) ? favour : 1 / favour;
  if (isRecall(kind)) return 1 / favour;
  return isWide(kind) === rung.options > 2 ? favour : 1;
}

/** The estimate of the fact at `index` of the pack: the middle of its tenth. */
export function recallAt(recall: string, index: number): number | undefined {
  const digit = recall.charAt(index);
  return /^\d$/.test(digit) ? (Number(digit) + 0.5) / 10 : undefined;
}
