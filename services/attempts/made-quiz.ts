import type { Blueprint } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import type { Pack } from '@/quizzes/packs/pack';

type Made = ReturnType<typeof generateQuiz>;

type Kept = Map<string, { pack: Pack; made: Made }>;

const mostKept = 200;
// The framework loads modules more than once in a process: the page's and the one of `/api/answers` must be the same quizzes.
const holder = globalThis as typeof globalThis & { passageQuizzes?: Kept };
holder.passageQuizzes ??= new Map();
const kept = holder.passageQuizzes;

/**
 * What `generateQuiz` makes. The first answer asks for the quiz that the page showed, so those made lately are kept; callers share them
 * and must not change them.
 */
export function madeQuiz(pack: Pack, blueprint: Blueprint, seed: number): Made {
  const key = JSON.stringify([pack.id, pack.version, seed, blueprint]);
  const known = kept.get(key);
  const made = known?.pack === pack ? known.made : generateQuiz(pack, blueprint, seed);
  // The one asked for last is the last to go.
  kept.delete(key);
  kept.set(key, { pack, made });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return made;
}
