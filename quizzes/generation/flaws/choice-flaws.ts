import type { ChoiceItem } from '@/quizzes/kinds/item';
import { findFlaws } from './find-flaws';
import type { Flaw } from './flaw';

/** Every flaw that a rule finds in a single-choice item; the generator serves none that has any. */
export const findChoiceFlaws = ({ stem, options, key }: Pick<ChoiceItem, 'stem' | 'options' | 'key'>): Flaw[] =>
  findFlaws({ kind: 'choice', stem, options, key });
