'use client';

import { useTranslations } from 'next-intl';
import type { OutboxState } from '@/components/attempt/outbox';
import styles from './review.module.css';

export type ReviewBarProps = {
  title: string;
  counts: { fresh: number; learning: number; due: number };
  minutes: number;
  /** Absent while there is nothing to save. */
  saving: OutboxState | undefined;
  leaveHref: string;
};

/** What is still to do, whether it is saved, and the way out. */
export function ReviewBar({ title, counts, minutes, saving, leaveHref }: ReviewBarProps) {
  const t = useTranslations('review');
  const tQuiz = useTranslations('quiz');
  const isCalm = saving === undefined || saving === 'saved' || saving === 'saving';
  const left = counts.fresh + counts.learning + counts.due;
  return (
    <header className={styles.bar}>
      <h1 className="visually-hidden">{t('heading', { title })}</h1>
      <span className={styles.counts}>
        {t('counts', counts)}
        {left > 0 ? ` · ${t('minutes', { minutes })}` : ''}
      </span>
      <span role="status" className={isCalm ? styles.saving : styles.alarm}>
        {saving ? tQuiz(`state.${saving}`) : ''}
      </span>
      <a href={leaveHref}>{t('leave')}</a>
    </header>
  );
}
