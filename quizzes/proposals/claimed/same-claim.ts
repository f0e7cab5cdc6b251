import type { DraftFact } from '@/quizzes/drafts/draft-fact';
import type { Fact } from '@/quizzes/facts/fact';
import { canReplace, isSameValue } from '@/quizzes/facts/integrity/date-rules';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { askTheSame } from './check-wording';
import { figureTypes } from './claimed-fact';

/** What the draft has already, in any state but broken. */
export type KnownFact = { id: string; state: 'proposed' | 'accepted' | 'rejected'; fact: DraftFact };

const asFact = ({ confidence: _, reasons: __, ...fact }: DraftFact): Fact => ({ ...fact, id: 'claimed', leaks: [] });

function questionsOf(draft: DraftFact): readonly string[] {
  const fact = asFact(draft);
  try {
    return [...new Set((predicateOf(fact)?.questions ?? []).map((template) => fillSlots(template, fact)))];
  } catch {
    // A proposal whose words are not all there asks nothing yet.
    return [];
  }
}

const isFigure = ({ object }: DraftFact): boolean => figureTypes.some((type) => type === object.type);

/** Read out of the same place as a value of the same type. */
function standsAt({ source, object }: DraftFact, other: DraftFact): boolean {
  if (object.type !== other.object.type) return false;
  const [from, to] = [other.source.answerStart, other.source.answerEnd];
  return isFigure(other)
    ? source.answerStart < to && from < source.answerEnd
    : source.answerStart === from && source.answerEnd === to;
}

export const hasNoQuestion = ({ predicate, qualifiers }: DraftFact): boolean =>
  predicate === ownWordsId && !qualifiers.question?.trim();

/** The fact that the draft has already at the same place, or that answers the same question with the same value elsewhere. */
export function findTwin(fact: DraftFact, known: readonly KnownFact[]): KnownFact | undefined {
  const atPlace = known.find((other) => standsAt(fact, other.fact));
  if (atPlace) return atPlace;
  const questions = questionsOf(fact);
  return known.find((other) => isSameValue(other.fact.object, fact.object) && askTheSame(questions, questionsOf(other.fact)));
}

/** An accepted fact that answers the same question with another value. */
export function findContradicted(fact: DraftFact, known: readonly KnownFact[]): KnownFact | undefined {
  const questions = questionsOf(fact);
  return known.find(
    ({ state, fact: other }) =>
      state === 'accepted' &&
      canReplace(other.object, fact.object) &&
      !isSameValue(other.object, fact.object) &&
      askTheSame(questions, questionsOf(other)),
  );
}
