import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import type { Fact } from '@/quizzes/facts/fact';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import styles from './progress.module.css';

export type ConfusedFactsProps = {
  pairs: readonly { packId: string; facts: readonly [Fact, Fact]; count: number }[];
  drillHref: (packId: string, one: string, other: string) => string;
};

/** Facts that were taken for one another, each pair with the drill that tells them apart. */
export function ConfusedFacts({ pairs, drillHref }: ConfusedFactsProps) {
  const t = useTranslations('progress.confused');
  if (pairs.length === 0) return null;
  return (
    <Chart id="confused" heading={t('heading', { count: pairs.length })} note={<p>{t('note')}</p>}>
      <ul className={styles.list}>
        {pairs.map(({ packId, facts: [one, other], count }) => {
          const id = `${packId}-${one.id}-${other.id}`;
          return (
            <li key={id}>
              <div id={id} className={styles.pair}>
                <p>{trueOfSentence(one)}</p>
                <p>{trueOfSentence(other)}</p>
                <p className="small">{t('times', { count })}</p>
              </div>
              <Link className="button quiet" href={drillHref(packId, one.id, other.id)} prefetch={false} aria-describedby={id}>
                {t('drill')}
              </Link>
            </li>
          );
        })}
      </ul>
    </Chart>
  );
}
