import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

/** Each prompt of a matching item with the option beside it, one a line; a dash where there is none. */
export const pairsText = (item: Item, optionIds: readonly string[]): string =>
  item.kind === 'matching'
    ? item.prompts
        .map(({ text }, index) => `${text}: ${item.options.find(({ id }) => id === optionIds[index])?.text ?? '–'}`)
        .join('\n')
    : '';

/** What the learner gave, as text; `undefined` for "I don't know". */
export function responseText(item: Item, response: Response): string | undefined {
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? id;
  switch (response.kind) {
    case 'choice':
    case 'evidence':
    case 'spot-error':
    case 'update':
      return textOf(response.optionId);
    case 'multiple-response':
      return response.optionIds.map(textOf).join(', ');
    case 'true-false':
      return [textOf(response.optionId), response.correction].filter(Boolean).join(': ');
    case 'typed':
    case 'cloze':
    case 'numeric':
      return response.text;
    case 'ordering':
      return response.order.map(textOf).join(' → ');
    case 'matching':
      return pairsText(item, response.optionIds);
    case 'skip':
      return undefined;
  }
}
