import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useScoreText } from '@/components/attempt/score-text';
import styles from './board.module.css';
import { BoardWords } from './board-words';
import { CopyLink } from './copy-link';

export type QuizBoardProps = {
  packTitle: string;
  packHref: string;
  selfHref: string;
  /** The same quiz as a test; `undefined` where it can't be made any more. */
  testHref: string | undefined;
  items: number;
  seed: number;
  entries: readonly { rank: number; displayName: string; earned: number; itemCount: number; isMine: boolean }[];
  mine: 'entry' | 'eligible' | 'not-first' | 'deleted' | 'open' | 'none';
  ownEntry: ReactNode;
};

/** Who took one and the same quiz as a test, and what they scored. */
export function QuizBoard({ packTitle, packHref, selfHref, testHref, items, seed, entries, mine, ownEntry }: QuizBoardProps) {
  const t = useTranslations('board');
  const { points } = useScoreText();
  return (
    <>
      <p className="small">
        <Link href={packHref} prefetch={false}>
          {packTitle}
        </Link>
      </p>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead', { items, seed: String(seed) })}</p>
      {testHref === undefined ? <p className={styles.words}>{t('earlierVersion')}</p> : null}
      <div className="actions">
        {testHref !== undefined && (mine === 'none' || mine === 'open') ? (
          <Link className="button" href={testHref} prefetch={false}>
            {mine === 'open' ? t('resume') : t('take')}
          </Link>
        ) : null}
        <BoardWords>
          <CopyLink href={selfHref} />
        </BoardWords>
      </div>
      {entries.length === 0 ? (
        <p className={styles.words}>{t('empty')}</p>
      ) : (
        <table className={styles.board}>
          <caption className="visually-hidden">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('rank')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('score')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ rank, displayName, earned, itemCount, isMine }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two learners may have one name and one score
              <tr key={index} data-mine={isMine || undefined}>
                <td>{rank}</td>
                <th scope="row">
                  <bdi>{displayName}</bdi>
                  {isMine ? <span className="muted"> {t('you')}</span> : null}
                </th>
                <td>{t('points', { earned: points(earned), items: itemCount })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ownEntry}
    </>
  );
}
