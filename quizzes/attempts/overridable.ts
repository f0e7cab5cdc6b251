import type { Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

/**
 * Whether a learner may say "I was right" about an answer: only where something was typed that the grading may not know (typed,
 * cloze, numeric, the correction of a rightly rejected statement), and only if it was not graded as correct (`graded` is the
 * verdict before any override). The mode is the caller's to check: what a test graded stands.
 */
export function isOverridable(item: Item, response: Response, graded: Verdict): boolean {
  if (graded === 'correct' || response.kind === 'skip') return false;
  switch (item.kind) {
    case 'typed':
    case 'cloze':
    case 'numeric':
      return true;
    case 'true-false':
      return typedText(item, response) !== undefined;
    default:
      return false;
  }
}

/** What the learner typed as the answer to the item: nothing if a true statement was to be corrected. */
export function typedText(item: Item, response: Response): string | undefined {
  if (response.kind === 'true-false' && !item.key.includes('false')) return undefined;
  return responseTypedText(response);
}

/** What was typed, trimmed; `undefined` if nothing. For true-false the correction of a statement that was called false. */
export function responseTypedText(response: Response): string | undefined {
  switch (response.kind) {
    case 'typed':
    case 'cloze':
    case 'numeric':
      return response.text.trim() || undefined;
    case 'true-false':
      return (response.optionId === 'false' && response.correction?.trim()) || undefined;
    default:
      return undefined;
  }
}
