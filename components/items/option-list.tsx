'use client';

import { useTranslations } from 'next-intl';
import styles from './items.module.css';

type OptionListProps = {
  options: readonly { id: string; text: string }[];
  chosen: string | undefined;
  shownKey: readonly string[] | undefined;
  readOnly: boolean;
};

/** Radio buttons; after the answer the same rows say in words which is right and which was chosen. */
export function OptionList({ options, chosen, shownKey, readOnly }: OptionListProps) {
  const t = useTranslations('item');
  return options.map((option, index) => {
    const isKey = shownKey?.includes(option.id) ?? false;
    const isMine = readOnly && option.id === chosen;
    const state = !readOnly || !shownKey ? '' : isKey ? styles.key : isMine ? styles.mine : styles.dim;
    return (
      <label key={option.id} className={`${styles.option} ${state}`}>
        <input
          type="radio"
          name="optionId"
          value={option.id}
          disabled={readOnly}
          defaultChecked={option.id === chosen}
          required
        />
        <span className={styles.number} aria-hidden="true">
          {index + 1}
        </span>
        <span className={styles.text}>{option.text}</span>
        {readOnly && (isKey || isMine) ? (
          <span className={styles.word}>
            {isKey && isMine ? t('yoursAndRight') : isKey ? t('rightAnswer') : shownKey ? t('yourWrongAnswer') : t('yourAnswer')}
          </span>
        ) : null}
      </label>
    );
  });
}
