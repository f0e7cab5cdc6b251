import type { Database } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { estimateRecall } from '@/memory/estimate-recall';
import type { Pack } from '@/quizzes/packs/pack';

/**
 * The learner's estimated recall of each fact in the pack's order, as `Blueprint.recall` spells it: a digit for tenths, "-" where
 * there is no evidence. `undefined` if there is none about any fact.
 */
export async function estimatePackRecall(db: Database, userId: string, pack: Pack): Promise<string | undefined> {
  const memories = (await listMemories(db, userId)).filter((memory) => memory.packId === pack.id);
  const byFact = new Map(memories.map((memory) => [memory.factId, memory]));
  const digits = pack.facts.map((fact) => {
    const memory = byFact.get(fact.id);
    if (!memory) return '-';
    const recall = estimateRecall({ reviews: memory.reviewCount, correct: memory.correctCount });
    return String(Math.min(9, Math.floor(recall * 10)));
  });
  return digits.some((digit) => digit !== '-') ? digits.join('') : undefined;
}
