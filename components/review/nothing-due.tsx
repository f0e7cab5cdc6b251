import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { MemorySettings } from '@/memory/settings';
import { intervalOf } from './interval';

export type NothingDueProps = {
  title: string;
  now: number;
  nextDueAt: number | undefined;
  /** New facts that wait for another day, and how many of them one may have now. */
  freshLeft: number;
  more: number;
  settings: MemorySettings;
  moreHref: string;
  quizHref: string;
  settingsHref: string;
};

/** There is nothing to review: when there is, and what can be done meanwhile. */
export function NothingDue(props: NothingDueProps) {
  const { now, nextDueAt, freshLeft, more, settings } = props;
  const t = useTranslations('review');
  const interval = nextDueAt === undefined ? undefined : intervalOf(now, Math.max(now, nextDueAt), settings);
  return (
    <>
      <p className="small">{props.title}</p>
      <h1>{t('nothing.title')}</h1>
      <p className="lead">
        {interval
          ? t('nothing.next', { interval: t(`interval.${interval.unit}`, { count: interval.count }) })
          : t('nothing.never')}
        {freshLeft > 0 ? ` ${t('nothing.limit', { count: freshLeft })}` : ''}
      </p>
      <div className="actions">
        {more > 0 ? (
          <Link className="button" href={props.moreHref} prefetch={false}>
            {t('nothing.more', { count: more })}
          </Link>
        ) : null}
        <Link className={more > 0 ? 'button quiet' : 'button'} href={props.quizHref} prefetch={false}>
          {t('nothing.quiz')}
        </Link>
      </div>
      <p className="small">
        <Link href={props.settingsHref} prefetch={false}>
          {t('nothing.settings')}
        </Link>
      </p>
    </>
  );
}
