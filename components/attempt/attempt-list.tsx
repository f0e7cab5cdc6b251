import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { daysBetween, localDay } from '@/memory/local-day';
import styles from './attempt-list.module.css';
import { useScoreText } from './score-text';

type Row = {
  id: string;
  packId: string;
  mode: 'practice' | 'assessed';
  startedAt: Date;
  finishedAt: Date | undefined;
  itemCount: number;
  answered: number;
  earned: number | undefined;
};

export type AttemptListProps = {
  attempts: readonly Row[];
  packTitles: Readonly<Record<string, string>>;
  hrefOf: (attempt: Row) => string;
  /** ms since 1970. */
  now: number;
  /** The learner's own; UTC until it is known, and then the time says so. */
  timeZone: string;
};

export function AttemptList({ attempts, packTitles, hrefOf, now, timeZone }: AttemptListProps) {
  const t = useTranslations('history');
  const format = useFormatter();
  const { points } = useScoreText();
  const zone = timeZone === 'UTC' ? ({ timeZoneName: 'short' } as const) : {};

  function when(at: Date): string {
    const days = daysBetween(localDay(at.getTime(), timeZone, 0), localDay(now, timeZone, 0));
    const time = format.dateTime(at, { hour: 'numeric', minute: '2-digit', timeZone, ...zone });
    if (days === 0 || days === 1) return t(days === 0 ? 'today' : 'yesterday', { time });
    const day = days > 1 && days < 7 ? { weekday: 'long' as const } : { dateStyle: 'medium' as const };
    return t('on', { day: format.dateTime(at, { ...day, timeZone }), time });
  }

  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('score')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <td>
              <Link href={hrefOf(attempt)} prefetch={false}>
                {when(attempt.startedAt)}
              </Link>
              <br />
              <span className="muted">
                {t(`mode.${attempt.mode}`)} · {packTitles[attempt.packId] ?? attempt.packId}
              </span>
            </td>
            <td>
              {attempt.finishedAt && attempt.earned !== undefined
                ? t('scored', { earned: points(attempt.earned), total: attempt.itemCount })
                : attempt.answered === attempt.itemCount
                  ? t('ready')
                  : t('open', { answered: attempt.answered, total: attempt.itemCount })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
