import type { Blueprint } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import type { Pack } from '@/quizzes/packs/pack';

type Made = ReturnType<typeof generateQuiz>;

const mostKept = 200;
const kept = new Map<string, { pack: Pack; made: Made }>();

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
