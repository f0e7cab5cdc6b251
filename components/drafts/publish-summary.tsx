import { useTranslations } from 'next-intl';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { problemsOf } from './draft-problems';
import { changedUnder, type Entry } from './draft-state';
import styles from './drafts.module.css';
import { questionOf } from './fact-words';

type PublishSummaryProps = { frame: DraftFrame; entries: readonly Entry[]; href: string };

/** How many facts will be published, and each thing that is in the way, with the fact that it is about. */
export function PublishSummary({ frame, entries, href }: PublishSummaryProps) {
  const t = useTranslations('drafts');
  const accepted = entries.filter(({ state }) => state === 'accepted');
  const count = (state: Entry['state']) => entries.filter((entry) => entry.state === state).length;
  const waiting = accepted.filter(({ fact }) => changedUnder(fact));
  const problems = [
    ...waiting.map(({ id }) => ({ entryId: id, sentence: t('publish.waiting') })),
    ...problemsOf(frame, accepted),
  ];
  const words = new Map(accepted.map((entry) => [entry.id, questionOf(entry.fact)]));
  return (
    <>
      <p className={styles.measure}>
        {t('publish.facts', { count: accepted.length })}{' '}
        {t('publish.left', { proposed: count('proposed'), broken: count('broken') })}
      </p>
      {problems.length > 0 ? (
        <section aria-labelledby="problems">
          <h2 id="problems">{t('publish.problems', { count: problems.length })}</h2>
          <ul className={styles.problems}>
            {problems.map(({ entryId, sentence }) => (
              <li key={`${entryId} ${sentence}`}>
                {sentence}{' '}
                {entryId ? (
                  <a href={`${href}?fact=${encodeURIComponent(entryId)}`} lang={frame.language}>
                    {words.get(entryId)}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
