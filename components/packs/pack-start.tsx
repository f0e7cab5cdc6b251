import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MasteryBar, type MasteryBarProps } from '../home/mastery-bar';
import { ConfusedPairs, type ConfusedPairsProps } from './confused-pairs';
import styles from './pack-start.module.css';
import { QuizChoices, type QuizChoicesProps } from './quiz-choices';

export type PackStartProps = QuizChoicesProps & {
  title: string;
  language: string;
  summary: string;
  /** Nothing new is begun in it; what was begun goes on. */
  isArchived: boolean;
  factCount: number;
  /** How many facts stand on each level; absent for someone unknown. */
  levels: MasteryBarProps['levels'] | undefined;
  passageHref: string;
  itemsHref: string;
  printHref: string;
  versionsHref: string;
  /** For those who look after the pack; `text` leads its authors to where they prepare it. */
  authorsHrefs: { statistics: string; reports: string; text?: string | undefined } | undefined;
  /** How many facts are due for review. */
  due: number;
  reviewHref: string;
  /** How many items the quick quiz has: a fact is asked once. */
  quickCount: number;
  quickHref: string;
  pairs: ConfusedPairsProps['pairs'];
  /** How it is copied, for whoever may. */
  children?: ReactNode;
};

export function PackStart(props: PackStartProps) {
  const t = useTranslations('start');
  const tPack = useTranslations('pack');
  const { isArchived, due } = props;
  const links = [
    { href: `${props.passageHref}#facts`, words: tPack('facts') },
    { href: props.itemsHref, words: t('howMade') },
    { href: props.versionsHref, words: tPack('versions') },
    { href: props.printHref, words: tPack('printCards') },
    { href: '/settings', words: t('settings') },
    ...(props.authorsHrefs
      ? [
          ...(props.authorsHrefs.text ? [{ href: props.authorsHrefs.text, words: tPack('prepare') }] : []),
          { href: props.authorsHrefs.statistics, words: tPack('statistics') },
          { href: props.authorsHrefs.reports, words: tPack('reports') },
        ]
      : []),
  ];
  return (
    <>
      <h1 lang={props.language}>{props.title}</h1>
      {props.summary.trim() === props.title.trim() ? null : (
        <p className="lead" lang={props.language}>
          {props.summary}
        </p>
      )}
      <p className="small">{t('factCount', { count: props.factCount })}</p>
      {isArchived ? <p className={styles.archived}>{tPack('archived')}</p> : null}
      {props.levels && props.levels.new < props.factCount ? (
        <div className={styles.held}>
          <MasteryBar levels={props.levels} total={props.factCount} />
        </div>
      ) : null}
      <div className="actions">
        {due > 0 ? (
          <Link className="button" href={props.reviewHref} prefetch={false}>
            {t('due', { count: due })}
          </Link>
        ) : null}
        {isArchived ? null : (
          <Link className={due > 0 ? 'button quiet' : 'button'} href={props.quickHref} prefetch={false}>
            {t('quick', { count: props.quickCount })}
          </Link>
        )}
        {due > 0 || isArchived ? null : (
          <Link className="button quiet" href={props.reviewHref} prefetch={false}>
            {t('cards')}
          </Link>
        )}
        <Link className="button quiet" href={props.passageHref} prefetch={false}>
          {t('readFirst')}
        </Link>
      </div>
      <ul className={styles.links} aria-label={tPack('more')}>
        {links.map(({ href, words }) => (
          <li key={href}>
            <Link href={href} prefetch={false}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {props.pairs.length > 0 && !isArchived ? <ConfusedPairs pairs={props.pairs} language={props.language} /> : null}
      {isArchived ? null : (
        <QuizChoices topics={props.topics} kinds={props.kinds} difficulties={props.difficulties} action={props.action} />
      )}
      {props.children}
    </>
  );
}
