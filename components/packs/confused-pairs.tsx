import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './confused-pairs.module.css';

export type ConfusedPairsProps = {
  /** Each with what the two values are true of, and the link of its drill. */
  pairs: readonly { id: string; sentences: readonly [string, string]; href: string }[];
  language: string;
};

export function ConfusedPairs({ pairs, language }: ConfusedPairsProps) {
  const t = useTranslations('confused');
  return (
    <section aria-labelledby="confused">
      <h2 id="confused">{t('title')}</h2>
      <ul className={styles.pairs}>
        {pairs.map(({ id, sentences, href }) => (
          <li key={id}>
            <div className={styles.sentences}>
              {sentences.map((sentence, index) => (
                <p key={sentence} id={`${id}-${index}`} lang={language}>
                  {sentence}
                </p>
              ))}
            </div>
            <Link className="button quiet" href={href} prefetch={false} aria-describedby={`${id}-0 ${id}-1`}>
              {t('drill')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
