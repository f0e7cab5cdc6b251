import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

/** What the learner gave, as text; `undefined` for "I don't know". */
export function responseText(item: Item, response: Response): string | undefined {
  const textOf = (id: string) => item.options.find((option) => option.id === id)?.text ?? id;
  switch (response.kind) {
    case 'choice':
      return textOf(response.optionId);
    case 'true-false':
      return [textOf(response.optionId), response.correction].filter(Boolean).join(': ');
    case 'typed':
    case 'numeric':
      return response.text;
    case 'ordering':
      return response.order.map(textOf).join(' → ');
    case 'skip':
      return undefined;
  }
}
