import type { Item, MatchingItem } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

/** What there is to say about the wrong part of an answer: a sentence of the item's feedback, or where an option belongs. */
export type Remark =
  | { type: 'sentence'; text: string }
  | { type: 'belongs-to'; option: string; prompt: string }
  | { type: 'belongs-nowhere'; option: string };

const textOf = (item: Item, id: string): string => item.options.find((option) => option.id === id)?.text ?? id;
const factOf = (item: Item, id: string): string | undefined => item.options.find((option) => option.id === id)?.origin.factId;

/** The options that were chosen and are not right, in the order of the answer. */
function wrongChoices(item: Item, response: Response): readonly string[] {
  const chosen = 'optionId' in response ? [response.optionId] : response.kind === 'multiple-response' ? response.optionIds : [];
  return chosen.filter((id) => !item.key.includes(id));
}

type WrongPair = {
  prompt: MatchingItem['prompts'][number];
  optionId: string;
  owner: MatchingItem['prompts'][number] | undefined;
};

function wrongPairs(item: Item, response: Response): readonly WrongPair[] {
  if (item.kind !== 'matching' || response.kind !== 'matching') return [];
  return item.prompts.flatMap((prompt, index) => {
    const optionId = response.optionIds[index];
    if (!optionId || optionId === item.key[index]) return [];
    return [{ prompt, optionId, owner: item.prompts[item.key.indexOf(optionId)] }];
  });
}

/** Of each wrong choice what it is true of; of each wrong pair where its option belongs. */
export function aboutResponse(item: Item, response: Response): readonly Remark[] {
  const sentences = wrongChoices(item, response).flatMap((id) => item.feedback.options[id] ?? []);
  const pairs = wrongPairs(item, response).map(({ optionId, owner }): Remark => {
    const option = textOf(item, optionId);
    const text = item.feedback.options[optionId];
    if (owner) return { type: 'belongs-to', option, prompt: owner.text };
    return text ? { type: 'sentence', text } : { type: 'belongs-nowhere', option };
  });
  return [...sentences.map((text): Remark => ({ type: 'sentence', text })), ...pairs];
}

/** The fact that was asked for and the one that was taken for it; `undefined` where the wrong answer is no other fact's. */
export function confusedFacts(item: Item, response: Response): { asked: string; taken: string } | undefined {
  const pairs = wrongPairs(item, response).map(({ prompt, optionId, owner }) => ({
    asked: prompt.factId,
    taken: owner?.factId ?? factOf(item, optionId),
  }));
  // Believing a false statement is taking the value that it claims: the option "false" says whose that is.
  const believed = item.kind === 'true-false' && item.key[0] === 'false' ? ['false'] : undefined;
  // To choose the wrong passage, or the wrong part of one, is not to take one value for another.
  const isValue = item.kind === 'choice' || item.kind === 'multiple-response' || item.kind === 'true-false';
  const choices = (isValue ? wrongChoices(item, response) : []).flatMap((id) => (id === 'true' ? (believed ?? []) : [id]));
  for (const { asked, taken } of [...pairs, ...choices.map((id) => ({ asked: item.factId, taken: factOf(item, id) }))]) {
    if (asked && taken && asked !== taken) return { asked, taken };
  }
  return undefined;
}
