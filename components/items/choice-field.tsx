'use client';

import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import { OptionList } from './option-list';

export function ChoiceField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['choice']>) {
  const chosen = given?.kind === 'choice' ? given.optionId : undefined;
  return <OptionList options={item.options} chosen={chosen} shownKey={shownKey} readOnly={given !== undefined} />;
}
