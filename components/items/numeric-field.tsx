'use client';

import { useTranslations } from 'next-intl';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import styles from './items.module.css';

/** A text field, not a number field: "1 billion" and "5,400" are numbers to people. */
export function NumericField({ item, given }: ItemFieldProps<PublicItemByKind['numeric']>) {
  const t = useTranslations('item');
  if (given) return given.kind === 'numeric' ? <p className={styles.typed}>{t('youTyped', { text: given.text })}</p> : null;
  return (
    <label className={styles.typing}>
      <span>{t('typeNumber', { unit: item.unit })}</span>
      <input type="text" name="text" inputMode="text" autoComplete="off" spellCheck={false} maxLength={500} required />
    </label>
  );
}
