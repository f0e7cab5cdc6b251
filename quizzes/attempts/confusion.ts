import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import { normalizeAnswer } from '@/quizzes/grading/normalize-answer';
import type { AnswerRubric } from '@/quizzes/grading/rubric';
import { unitAliasesOf } from '@/quizzes/grading/unit-words';
import type { Item, MatchingItem, Option } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { typedText } from './overridable';

/** `givenFactId` is the fact whose value was given where the value of `askedFactId` was asked for. Never the same. */
export type Confusion = { askedFactId: string; givenFactId: string };

/**
 * The other fact that an answer was taken from: the fact that the chosen option is true of, or the one whose value or alias was
 * typed; of several, one of the asked fact's group comes first. `undefined` for a right or skipped answer, and for one that is
 * no other fact's. For matching the first pair that is wrong; its asked fact is the prompt's.
 */
export function confusedWith(item: Item, response: Response, grade: Grade, facts: readonly Fact[]): Confusion | undefined {
  if (grade.type !== 'scored' || grade.verdict === 'correct' || response.kind !== item.kind) return undefined;
  const pair = item.kind === 'matching' ? wrongPair(item, response) : undefined;
  const askedFactId = item.kind === 'matching' ? pair?.askedFactId : item.factId;
  const givenFactId = pair?.givenFactId ?? chosenFact(item, response) ?? typedFact(item, response, facts);
  if (askedFactId === undefined || givenFactId === undefined || askedFactId === givenFactId) return undefined;
  const isKnown = (id: string) => facts.some((fact) => fact.id === id);
  return isKnown(askedFactId) && isKnown(givenFactId) ? { askedFactId, givenFactId } : undefined;
}

const factOf = (options: readonly Option[], optionId: string): string | undefined =>
  options.find((option) => option.id === optionId)?.origin.factId;

function chosenFact(item: Item, response: Response): string | undefined {
  if (response.kind === 'choice') return factOf(item.options, response.optionId);
  if (response.kind === 'multiple-response') {
    const wrong = response.optionIds.find((id) => !item.key.includes(id) && factOf(item.options, id) !== undefined);
    return wrong === undefined ? undefined : factOf(item.options, wrong);
  }
  // Believing a false statement is giving the value that it claims; the option "false" says whose that is.
  if (response.kind === 'true-false' && response.optionId === 'true') return factOf(item.options, 'false');
  return undefined;
}

function wrongPair(item: MatchingItem, response: Response): Partial<Confusion> | undefined {
  if (response.kind !== 'matching') return undefined;
  const index = item.prompts.findIndex((_, i) => response.optionIds[i] && response.optionIds[i] !== item.key[i]);
  const given = response.optionIds[index];
  if (index < 0 || given === undefined) return undefined;
  // An option belongs to the prompt that it is the key of; one too many belongs to the fact it comes from.
  const askedFactId = item.prompts[index]?.factId ?? factOf(item.options, item.key[index] ?? '');
  const givenFactId = item.prompts[item.key.indexOf(given)]?.factId ?? factOf(item.options, given);
  return { ...(askedFactId ? { askedFactId } : {}), ...(givenFactId ? { givenFactId } : {}) };
}

/** Names and acronyms are mistaken for one another; other types for their own. */
const family = (type: FactObject['type']): string => (type === 'acronym' ? 'name' : type);

function typedFact(item: Item, response: Response, facts: readonly Fact[]): string | undefined {
  const text = typedText(item, response);
  const asked = facts.find((fact) => fact.id === item.factId);
  if (text === undefined || !asked) return undefined;
  if (hasValue(asked, text)) return undefined;
  const isSibling = (fact: Fact) => fact.group === asked.group;
  const isCousin = (fact: Fact) => family(fact.object.type) === family(asked.object.type);
  const others = facts.filter((fact) => fact.id !== asked.id && (isSibling(fact) || isCousin(fact)) && hasValue(fact, text));
  return (others.find(isSibling) ?? others[0])?.id;
}

/** Whether the text says the fact's value: an alias or the value in the same words, or the same number. */
export function hasValue(fact: Fact, text: string): boolean {
  const given = normalizeAnswer(text);
  if (given === '') return false;
  if ([objectText(fact.object), ...fact.aliases].some((known) => normalizeAnswer(known) === given)) return true;
  const { object } = fact;
  const rubric: AnswerRubric | undefined =
    object.type === 'year'
      ? { type: 'year', value: object.value, precision: 'year', accepted: [] }
      : object.type === 'count' || object.type === 'money'
        ? { type: 'quantity', value: object.value, qualifier: object.qualifier, tolerance: 0, ...unitsOf(object) }
        : undefined;
  const grade = rubric && gradeAnswer(rubric, text);
  return grade?.type === 'scored' && (grade.verdict === 'correct' || grade.reason === 'within-tolerance');
}

const unitsOf = (object: Extract<FactObject, { type: 'count' | 'money' }>) =>
  object.type === 'count'
    ? { unit: object.unit, unitAliases: unitAliasesOf(object.unit) }
    : { unit: object.currency, unitAliases: [] };
