import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import type { Fact } from '@/quizzes/facts/fact';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import styles from './progress.module.css';

type Weak = { packId: string; factId: string; fact: Fact; recall: number; reps: number; lapses: number };

export type WeakFactsProps = {
  /** The weakest, least likely first. */
  weak: readonly Weak[];
  packs: readonly { id: string; title: string }[];
  /** How many there are in all. */
  count: number;
  desiredRetention: number;
  factHref: (packId: string, factId: string) => string;
  reviewHref: (packId: string, factIds: readonly string[]) => string;
};

/** What is most likely forgotten by now, and a button to review it; of several packs, one for each. */
export function WeakFacts({ weak, packs, count, desiredRetention, factHref, reviewHref }: WeakFactsProps) {
  const t = useTranslations('progress.weak');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const ofPack = packs
    .map(({ id, title }) => ({ id, title, factIds: weak.filter(({ packId }) => packId === id).map(({ factId }) => factId) }))
    .filter(({ factIds }) => factIds.length > 0);
  return (
    <Chart
      id="weak"
      heading={t('heading', { count, desired: percent(desiredRetention) })}
      note={count === 0 ? null : <p>{t('note', { shown: weak.length, count, more: String(count > weak.length) })}</p>}
    >
      {weak.length === 0 ? (
        <p className={styles.text}>{t('none')}</p>
      ) : (
        <>
          <ol className={styles.list}>
            {weak.map((of) => (
              <li key={`${of.packId}/${of.factId}`}>
                <Link className={styles.fact} href={factHref(of.packId, of.factId)} prefetch={false}>
                  {cardFaces(of.fact, []).forward.front}
                </Link>
                <span className={styles.aside}>
                  {t('likely', { recall: percent(of.recall) })}
                  <span>{t('answers', { reps: of.reps, lapses: of.lapses })}</span>
                </span>
              </li>
            ))}
          </ol>
          <div className="actions">
            {ofPack.map(({ id, title, factIds }) => (
              <Link key={id} className="button quiet" href={reviewHref(id, factIds)} prefetch={false}>
                {ofPack.length > 1 ? t('reviewOf', { count: factIds.length, title }) : t('review', { count: factIds.length })}
              </Link>
            ))}
          </div>
        </>
      )}
    </Chart>
  );
}
