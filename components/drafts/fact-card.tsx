import { useTranslations } from 'next-intl';
import { type Entry, standingOf } from './draft-state';
import styles from './editor.module.css';
import { gap, quoteParts, valueText, wordsOf } from './fact-words';

type FactCardProps = { entry: Entry; language: string; place: number; total: number };

const sureness = (confidence: number): 'sure' | 'likely' | 'unsure' =>
  confidence >= 0.8 ? 'sure' : confidence >= 0.5 ? 'likely' : 'unsure';

/** A proposed fact with all that a person needs to say yes or no to it. */
export function FactCard({ entry, language, place, total }: FactCardProps) {
  const t = useTranslations('drafts');
  const { fact, state, origin } = entry;
  const { question, statement } = wordsOf(fact);
  const { before, answer, after } = quoteParts(fact);
  const reasons = fact.reasons.filter((reason) => t.has(`reason.${reason}`)).map((reason) => t(`reason.${reason}`));
  return (
    <>
      <p className="small">
        {t('card.place', { place, total })} · {t(`entry.${standingOf(entry)}`)} · {t(`origin.${origin}`)}
      </p>
      <h2 className={styles.question} lang={language}>
        {question || t('card.noQuestion')}
      </h2>
      <p className={styles.value}>
        <b lang={language}>{valueText(fact)}</b> <span className="small">{t(`type.${fact.object.type}`)}</span>
      </p>
      {statement ? (
        <p className={styles.statement} lang={language}>
          {statement.replaceAll(gap, '____')}
        </p>
      ) : null}
      <blockquote className={styles.quote} lang={language}>
        {state === 'broken' ? (
          fact.source.quote
        ) : (
          <>
            {before}
            <mark>{answer}</mark>
            {after}
          </>
        )}
      </blockquote>
      <p className="small">
        {fact.confidence === undefined ? '' : `${t(`card.${sureness(fact.confidence)}`)} `}
        {reasons.join(' ')} {t('card.group', { group: fact.group })}
      </p>
    </>
  );
}
