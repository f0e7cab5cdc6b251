import { buildSource } from '@/quizzes/drafts/build-source';
import type { DraftFact, DraftFrame } from '@/quizzes/drafts/draft-fact';
import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { toPack } from '@/quizzes/packs/version';
import { isSound } from '@/quizzes/truth/true-options';

const id = 'claimed';

/**
 * Whether a fact makes a pack of its own that keeps every rule, at least one item, and none whose key the oracle does not find right; and
 * whether the first accepted answer of each typed item is graded as right.
 */
export function makesSoundItems(fact: DraftFact, frame: DraftFrame): boolean {
  const topics = [{ id: fact.topic, title: frame.title }];
  const built = buildSource({ ...frame, topics }, [{ id, fact }]);
  if ('problems' in built) return false;
  const pack = toPack(built.source);
  const [only] = pack.facts;
  if (!only) return false;
  const items = itemKinds.flatMap((kind) => {
    const made = generateItem(only, kind, pack, createRandom(0).fork(kind));
    return made.ok ? [made.value] : [];
  });
  return (
    items.length > 0 &&
    items.every((item) => {
      if (!isSound(item, pack)) return false;
      if (item.kind !== 'typed' && item.kind !== 'cloze' && item.kind !== 'numeric') return true;
      const response: Response = { kind: item.kind, text: item.answers[0] ?? '' };
      const grade = gradeItem(item, response);
      return grade.type === 'scored' && grade.verdict === 'correct';
    })
  );
}
