import type { KnownMemory } from './memory';
import type { Grade } from './review';

export type Step = { minutes: number; step: number };

/**
 * Where a grade leads on the (re)learning steps, or `undefined` where the steps are done (ts-fsrs, BasicLearningStepsStrategy):
 * Again goes back to the first; Hard stays, halfway between the first two, or half as long again if there is only one; Good goes to
 * the next; Easy is done. A reviewed memory only enters by Again.
 */
export function nextStep(type: KnownMemory['type'], steps: readonly number[], step: number, grade: Grade): Step | undefined {
  const [first, second] = steps;
  const current = steps[step];
  if (first === undefined || current === undefined) return undefined;
  if (type === 'reviewed') return grade === 1 ? { minutes: current, step: 0 } : undefined;
  if (grade === 1) return { minutes: first, step: 0 };
  if (grade === 2) return { minutes: Math.round(second === undefined ? first * 1.5 : (first + second) / 2), step };
  const next = steps[step + 1];
  return grade === 3 && next !== undefined ? { minutes: next, step: step + 1 } : undefined;
}
