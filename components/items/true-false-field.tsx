'use client';

import { useTranslations } from 'next-intl';
import type { PublicItemByKind } from '@/quizzes/kinds/item';
import type { ItemFieldProps } from './item-field';
import styles from './items.module.css';
import { OptionList } from './option-list';

/** "False" opens a second line for what should stand there; it is shown by CSS, so it needs no script. */
export function TrueFalseField({ item, given, shownKey }: ItemFieldProps<PublicItemByKind['true-false']>) {
  const t = useTranslations('item');
  const answer = given?.kind === 'true-false' ? given : undefined;
  return (
    <div className={styles.trueFalse}>
      <OptionList
        options={item.options}
        chosen={answer ? [answer.optionId] : []}
        shownKey={shownKey}
        readOnly={given !== undefined}
      />
      {given === undefined ? (
        <label className={styles.correction}>
          <span>{t('correct', { claimed: item.claimed })}</span>
          <input type="text" name="correction" autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={500} />
        </label>
      ) : answer?.correction ? (
        <p className={styles.typed}>{t('youCorrected', { text: answer.correction })}</p>
      ) : null}
    </div>
  );
}
