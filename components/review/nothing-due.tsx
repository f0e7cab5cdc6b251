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
  /** How many facts are due all the same, beyond what the learner wants to review in a day. */
  dueLeft: number;
  /** Facts that wait until a test is handed in. */
  heldBack: number;
  settings: MemorySettings;
  moreHref: string;
  /** To some of those that are due. */
  leftHref: string;
  quizHref: string;
  settingsHref: string;
};

/** There is nothing to review: when there is, and what can be done meanwhile. */
export function NothingDue(props: NothingDueProps) {
  const { now, nextDueAt, freshLeft, more, dueLeft, heldBack, settings } = props;
  const t = useTranslations('review');
  const interval = nextDueAt === undefined ? undefined : intervalOf(now, Math.max(now, nextDueAt), settings);
  const next = interval
    ? [t('nothing.next', { interval: t(`interval.${interval.unit}`, { count: interval.count }) })]
    : heldBack > 0
      ? []
      : [t('nothing.never')];
  const said = [
    ...(dueLeft > 0 ? [t('nothing.left', { count: dueLeft })] : next),
    ...(freshLeft > 0 ? [t('nothing.limit', { count: freshLeft })] : []),
    ...(heldBack > 0 ? [t('nothing.openTest', { count: heldBack })] : []),
  ];
  const choices = [
    ...(dueLeft > 0 ? [{ href: props.leftHref, words: t('nothing.goOn') }] : []),
    ...(more > 0 ? [{ href: props.moreHref, words: t('nothing.more', { count: more }) }] : []),
    { href: props.quizHref, words: t('nothing.quiz') },
  ];
  return (
    <>
      <p className="small">{props.title}</p>
      <h1>{dueLeft > 0 ? t('nothing.enough') : t('nothing.title')}</h1>
      <p className="lead">{said.join(' ')}</p>
      <div className="actions">
        {choices.map(({ href, words }, index) => (
          <Link key={href} className={index === 0 ? 'button' : 'button quiet'} href={href} prefetch={false}>
            {words}
          </Link>
        ))}
      </div>
      <p className="small">
        <Link href={props.settingsHref} prefetch={false}>
          {t('nothing.settings')}
        </Link>
      </p>
    </>
  );
}
