'use client';

import { useTranslations } from 'next-intl';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import styles from './items.module.css';

/** One line of text. For numbers too: "1 billion" and "5,400" are numbers to people. */
export function TypedField({ item, given }: ItemFieldProps<PublicItemByKind['typed' | 'cloze' | 'numeric']>) {
  const t = useTranslations('item');
  if (given) return 'text' in given ? <p className={styles.typed}>{t('youTyped', { text: given.text })}</p> : null;
  const label =
    item.kind === 'numeric'
      ? t('typeNumber', { unit: item.unit })
      : item.kind === 'cloze'
        ? t('typeMissing')
        : item.isList
          ? t('typeAnswers')
          : t('typeAnswer');
  return (
    <label className={styles.typing}>
      <span>{label}</span>
      <input type="text" name="text" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={500} required />
    </label>
  );
}
