import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttemptList, type AttemptListProps } from '@/components/attempt/attempt-list';
import { StartWithEnter } from '@/components/packs/start-with-enter';
import type { MasteryLevel } from '@/memory/mastery';
import { minutesFor } from '@/memory/pace';
import styles from './home.module.css';
import { MasteryBar } from './mastery-bar';
import { nextStep } from './next-step';

export type LearnerHomeProps = {
  packs: readonly {
    id: string;
    title: string;
    facts: number;
    due: number;
    levels: Readonly<Record<MasteryLevel, number>>;
    href: string;
    reviewHref: string;
    quizHref: string;
    testHref: string;
  }[];
  open: { packId: string; answered: number; itemCount: number; href: string } | undefined;
  attempts: AttemptListProps['attempts'];
  now: number;
  timeZone: string;
  hrefOf: AttemptListProps['hrefOf'];
  historyHref: string;
};

/** What to do next in a sentence and a button; then every text with what is held of it, and the last scores. */
export function LearnerHome({ packs, open, attempts, now, timeZone, hrefOf, historyHref }: LearnerHomeProps) {
  const t = useTranslations('home');
  const titles = Object.fromEntries(packs.map(({ id, title }) => [id, title]));
  const due = packs.reduce((sum, pack) => sum + pack.due, 0);
  const next = nextStep(packs, open !== undefined, attempts[0]?.packId);
  const target = packs.find(({ id }) => id === (next && 'packId' in next ? next.packId : attempts[0]?.packId)) ?? packs[0];
  if (!next || !target) return null;
  // Practice ends by itself: what is open with every answer is a test.
  const isReady = open !== undefined && open.answered === open.itemCount;

  const sentence = () => {
    switch (next.type) {
      case 'review':
        return t('next.review', {
          minutes: minutesFor({ due: next.due }),
          title: target.title,
          packs: next.packs,
        });
      case 'resume':
        if (isReady) return t('next.handIn', { title: titles[open?.packId ?? ''] ?? '' });
        return t('next.resume', {
          title: titles[open?.packId ?? ''] ?? '',
          left: (open?.itemCount ?? 0) - (open?.answered ?? 0),
        });
      case 'learn':
        return t('next.learn', { count: next.fresh, title: target.title });
      case 'practise':
        return t('next.practise', { count: next.learning, title: target.title });
      case 'test':
        return t('next.test');
    }
  };
  const choices = [
    ...(next.type === 'review'
      ? [
          {
            href: target.reviewHref,
            words: next.packs > 1 ? t('dueOf', { count: target.due, title: target.title }) : t('due', { count: target.due }),
          },
        ]
      : []),
    ...(open
      ? [
          {
            href: open.href,
            words: isReady ? t('handIn') : t('resume', { answered: open.answered, total: open.itemCount }),
          },
        ]
      : []),
    next.type === 'test' ? { href: target.testHref, words: t('takeTest') } : { href: target.quizHref, words: t('newQuiz') },
  ];
  return (
    <>
      <h1>{t('dueTitle', { count: due })}</h1>
      <p className="lead">{sentence()}</p>
      <div className="actions">
        {choices.map(({ href, words }, index) => (
          <Link
            key={words}
            id={index === 0 ? 'start' : undefined}
            className={index === 0 ? 'button' : 'button quiet'}
            href={href}
            prefetch={false}
          >
            {words} {index === 0 ? <kbd>Enter</kbd> : null}
          </Link>
        ))}
      </div>
      <div className={styles.columns}>
        <section aria-labelledby="texts">
          <h2 id="texts">{t('texts')}</h2>
          <ul className={styles.packs}>
            {packs.map((pack) => (
              <li key={pack.id}>
                <p className={styles.packTitle}>
                  <Link href={pack.href} prefetch={false}>
                    {pack.title}
                  </Link>
                </p>
                <MasteryBar levels={pack.levels} total={pack.facts} />
                {pack.due > 0 && packs.length > 1 ? (
                  <p className="small">
                    <Link href={pack.reviewHref} prefetch={false}>
                      {t('due', { count: pack.due })}
                    </Link>
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="last">
          <h2 id="last">{t('last')}</h2>
          <AttemptList attempts={attempts} packTitles={titles} hrefOf={hrefOf} now={now} timeZone={timeZone} />
          <p className="small">
            <Link href={historyHref}>{t('all')}</Link>
          </p>
        </section>
      </div>
      <StartWithEnter targetId="start" />
    </>
  );
}
