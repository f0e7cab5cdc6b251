'use client';

import { useTranslations } from 'next-intl';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import styles from './items.module.css';

export function TypedField({ given }: ItemFieldProps<PublicItemByKind['typed']>) {
  const t = useTranslations('item');
  if (given) return given.kind === 'typed' ? <p className={styles.typed}>{t('youTyped', { text: given.text })}</p> : null;
  return (
    <label className={styles.typing}>
      <span>{t('typeAnswer')}</span>
      <input type="text" name="text" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={500} required />
    </label>
  );
}
