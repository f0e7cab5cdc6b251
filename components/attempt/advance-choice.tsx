'use client';

import { useTranslations } from 'next-intl';
import styles from './quiz.module.css';

const storageKey = 'passage.advance';

export const mayAdvance = (): boolean => {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
};

/** Whether a right answer moves on by itself; kept in this browser. */
export function AdvanceChoice({ checked, onChange }: { checked: boolean; onChange: (checked: boolean) => void }) {
  const t = useTranslations('quiz');
  return (
    <label className={styles.advance}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
          try {
            localStorage.setItem(storageKey, event.target.checked ? 'on' : 'off');
          } catch {
            // Only a preference: this visit keeps it.
          }
        }}
      />
      {t('advance')}
    </label>
  );
}
