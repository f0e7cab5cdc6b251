import type { Fact } from './fact';
import type { Predicate } from './predicate';

/** The predicate of a fact whose author words the question: the words are qualifiers, so that two questions are two claims. */
export const ownWordsId = 'own-words';

/**
 * The predicate that a fact's own words make. Its qualifiers: `question` ("In which year did the museum open?"), `statement` with
 * the gap for the value ("The museum opened in {object}."), and for years, if it shall stand in a timeline, `event` ("the opening of
 * the museum"). `undefined` where question or statement is missing. The subject has one value: what else a pack says in its place is
 * taken to be wrong.
 */
export function ownWords({ qualifiers, object }: Fact): Predicate | undefined {
  const { question, statement, event } = qualifiers;
  if (!question?.trim() || !statement?.trim()) return undefined;
  return {
    id: ownWordsId,
    objectTypes: [object.type],
    questions: [question, question, question],
    statements: [statement, statement, statement],
    trueOf: statement,
    functional: true,
    ...(event?.trim() ? { event } : {}),
    ...(object.type === 'set' && qualifiers.member?.trim()
      ? { memberStatements: [qualifiers.member, qualifiers.member, qualifiers.member] as const }
      : {}),
  };
}

/** Names whose words a fact is asked in, to count how often the same ones are used: its predicate's, or its own. */
export const wordingOf = ({ id, predicate }: Fact): string => (predicate === ownWordsId ? `${ownWordsId}-${id}` : predicate);
