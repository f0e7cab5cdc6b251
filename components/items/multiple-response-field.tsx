'use client';

import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import { OptionList } from './option-list';

export function MultipleResponseField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['multiple-response']>) {
  const chosen = given?.kind === 'multiple-response' ? given.optionIds : [];
  return <OptionList options={item.options} chosen={chosen} shownKey={shownKey} readOnly={given !== undefined} many />;
}
