import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import type { Distractor, DistractorSource } from './distractor';

/** Other facts of the same group, type and unit: plausible, and feedback can say what each is true of. */
export const siblings: DistractorSource = (fact, pack, random) => {
  const unit = 'unit' in fact.object ? fact.object.unit : undefined;
  const usable = pack.facts.filter(
    (other) =>
      other.id !== fact.id &&
      other.group === fact.group &&
      other.object.type === fact.object.type &&
      ('unit' in other.object ? other.object.unit : undefined) === unit &&
      (other.status === 'holds' || other.status === 'outdated'),
  );
  const byText = new Map<string, Distractor>();
  for (const other of random.shuffle(usable)) {
    const text = objectText(other.object);
    if (byText.has(normalize(text))) continue;
    byText.set(normalize(text), {
      text,
      object: other.object,
      origin: { type: 'sibling', factId: other.id },
      about: trueOfSentence(other),
    });
  }
  return [...byText.values()];
};
