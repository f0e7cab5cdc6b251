'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { Grade } from '@/memory/review';
import type { Interval } from './interval';
import styles from './review.module.css';

const names = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

/** The grades in the order of their keys. */
export const gradesOf = (buttons: 4 | 2): readonly Grade[] => (buttons === 4 ? [1, 2, 3, 4] : [1, 3]);

export type GradeButtonsProps = {
  buttons: 4 | 2;
  intervals: Readonly<Record<Grade, Interval>>;
  good: RefObject<HTMLButtonElement | null>;
  onGrade: (grade: Grade) => void;
};

/** What each grade is called, when the card would come back, and its key. */
export function GradeButtons({ buttons, intervals, good, onGrade }: GradeButtonsProps) {
  const t = useTranslations('review');
  return (
    <fieldset className={styles.grades} data-buttons={buttons}>
      <legend className="visually-hidden">{t('howWell')}</legend>
      {gradesOf(buttons).map((grade, index) => {
        const interval = t(`interval.${intervals[grade].unit}`, { count: intervals[grade].count });
        return (
          <button
            key={grade}
            ref={grade === 3 ? good : undefined}
            type="button"
            className={styles.grade}
            data-grade={grade}
            data-go={grade === 3 ? '' : undefined}
            onClick={() => onGrade(grade)}
          >
            <span className={styles.gradeName}>
              {t(`grade.${names[grade]}`)} <kbd>{index + 1}</kbd>
            </span>{' '}
            <span className={styles.interval}>
              <span className="visually-hidden">{t('nextIn')} </span>
              {interval}
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
