'use client';

import { useTranslations } from 'next-intl';
import styles from './quiz.module.css';

export type AdvanceChoiceProps = { checked: boolean; ticket: string | undefined; onChange: (checked: boolean) => void };

/** Whether a right answer moves on by itself; kept with the learner's settings. */
export function AdvanceChoice({ checked, ticket, onChange }: AdvanceChoiceProps) {
  const t = useTranslations('quiz');
  return (
    <label className={styles.advance}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => {
          onChange(target.checked);
          // Only a preference: if it can't be stored, this visit keeps it.
          fetch('/api/settings', {
            method: 'POST',
            keepalive: true,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ preferences: { autoAdvance: target.checked }, ticket }),
          }).catch(() => undefined);
        }}
      />
      {t('advance')}
    </label>
  );
}
