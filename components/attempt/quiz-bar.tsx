'use client';

import { useTranslations } from 'next-intl';
import type { OutboxState } from './outbox';
import styles from './quiz.module.css';

export type QuizBarProps = {
  title: string;
  at: { position: number; round: number };
  answered: number;
  total: number;
  /** Absent while there is nothing to save. */
  saving: OutboxState | undefined;
};

/** Where one is, whether it is saved, and the way out. */
export function QuizBar({ title, at, answered, total, saving }: QuizBarProps) {
  const t = useTranslations('quiz');
  const isCalm = saving === undefined || saving === 'saved' || saving === 'saving';
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t('heading', { title })}</h1>
      <span className={styles.title}>{title}</span>
      <progress value={answered} max={total} aria-label={t('progress')} />
      <span>{at.round === 0 ? t('position', { position: at.position + 1, total }) : t('again')}</span>
      <span role="status" className={isCalm ? styles.saving : styles.alarm}>
        {saving ? t(`state.${saving}`) : ''}
      </span>
      <a href="/">{t('leave')}</a>
    </header>
  );
}
