'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useScoreText } from '@/components/attempt/score-text';
import { forecast } from '@/memory/forecast';
import type { Memory } from '@/memory/memory';
import { summariseSession } from '@/memory/session-summary';
import type { MemorySettings } from '@/memory/settings';
import { intervalOf } from './interval';
import styles from './review.module.css';
import type { Answer } from './session-state';

/** A rate of fewer answers than this is chance as much as memory. */
const enoughForRate = 30;
const daysAhead = 7;

export type SessionEndProps = {
  answers: readonly Answer[];
  memories: readonly Memory[];
  upcoming: readonly { day: string; count: number }[];
  nextDueAt: number | undefined;
  now: number;
  settings: MemorySettings;
  heading: RefObject<HTMLHeadingElement | null>;
  canUndo: boolean;
  homeHref: string;
  quizHref: string;
  onUndo: () => void;
};

/** What the session came to, when the next one is, and how much of it. */
export function SessionEnd(props: SessionEndProps) {
  const { answers, memories, upcoming, nextDueAt, now, settings } = props;
  const t = useTranslations('review');
  const format = useFormatter();
  const { percent } = useScoreText();
  const { asked, recalled, retention, seconds } = summariseSession(answers);
  const dues = memories.flatMap((memory) => (memory.type === 'new' ? [] : [memory.due]));
  const next = Math.min(...dues, nextDueAt ?? Number.POSITIVE_INFINITY);
  const interval = next === Number.POSITIVE_INFINITY ? undefined : intervalOf(now, Math.max(now, next), settings);
  const days = forecast(memories, now, settings, daysAhead).map(({ day, count }) => ({
    day,
    count: count + (upcoming.find((entry) => entry.day === day)?.count ?? 0),
  }));
  const nameOf = (day: string, index: number) =>
    index === 0
      ? t('today')
      : index === 1
        ? t('tomorrow')
        : format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <section className={styles.end}>
      <h2 ref={props.heading} tabIndex={-1}>
        {t('end.title')}
      </h2>
      <dl className="facts-of">
        <dt>{t('end.reviews')}</dt>
        <dd>{t('end.reviewsAre', { count: answers.length, minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</dd>
        <dt>{t('end.retention')}</dt>
        <dd>
          {retention === undefined
            ? t('end.noneAsked')
            : asked < enoughForRate
              ? t('end.tooFew', { recalled, asked })
              : t('end.rate', { percent: percent(recalled, asked), recalled, asked })}
        </dd>
        <dt>{t('end.next')}</dt>
        <dd>
          {interval ? t('end.nextIs', { interval: t(`interval.${interval.unit}`, { count: interval.count }) }) : t('end.noNext')}
        </dd>
      </dl>
      <div className="actions">
        <a className="button" href={props.homeHref}>
          {t('end.home')}
        </a>
        <a className="button quiet" href={props.quizHref}>
          {t('end.quiz')}
        </a>
        {props.canUndo ? (
          <button type="button" className="button quiet" onClick={props.onUndo}>
            {t('tool.undo')} <kbd>U</kbd>
          </button>
        ) : null}
      </div>
      <table className={styles.forecast}>
        <caption>{t('end.forecast')}</caption>
        <tbody>
          {days.map(({ day, count }, index) => (
            <tr key={day}>
              <th scope="row">{nameOf(day, index)}</th>
              <td>{t('cards', { count })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
