'use client';

import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import { OptionList } from './option-list';

/** One of several: radio buttons. Excerpts of the document are set as quotations. */
export function ChoiceField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['choice' | 'update' | 'evidence']>) {
  const chosen = given && 'optionId' in given ? [given.optionId] : [];
  return (
    <OptionList
      options={item.options}
      chosen={chosen}
      shownKey={shownKey}
      readOnly={given !== undefined}
      {...(item.kind === 'evidence' ? { look: 'excerpt' } : {})}
    />
  );
}
