'use client';

import { useTranslations } from 'next-intl';
import { SourceQuote } from '@/components/items/source-quote';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import styles from './item-note.module.css';
import { rightAnswer } from './right-answer';

export type ItemNoteProps = { item: Item; response: Response; verdict: Verdict; passageHref: string };

const chosenOption = (response: Response): string | undefined =>
  response.kind === 'choice' || response.kind === 'true-false' ? response.optionId : undefined;

/** The margin note after an answer: verdict, what was chosen is true of, what the passage says, what is known since. */
export function ItemNote({ item, response, verdict, passageHref }: ItemNoteProps) {
  const t = useTranslations('note');
  const chosen = chosenOption(response);
  const aboutChoice = chosen && !item.key.includes(chosen) ? item.feedback.options[chosen] : undefined;
  const { update, caution } = item.feedback;
  return (
    <div className={styles.note} data-verdict={verdict}>
      <p className={styles.verdict}>{t(response.kind === 'skip' ? 'skipped' : verdict)}</p>
      {verdict !== 'correct' && item.options.length === 0 ? <p>{t('rightIs', { answer: rightAnswer(item) })}</p> : null}
      {verdict !== 'correct' && aboutChoice ? <p>{aboutChoice}</p> : null}
      <p>{item.feedback.statement}</p>
      <p className={styles.eyebrow}>{t('passageSays')}</p>
      <SourceQuote source={item.source} />
      <p className={styles.caption}>
        <a href={`${passageHref}#s${item.source.start}`} target="_blank" rel="noreferrer">
          {t('readInPassage')}
          <span className="visually-hidden"> {t('newTab')}</span>
        </a>
      </p>
      {update ? (
        <p className={styles.aside}>
          <strong>{t('since')}</strong> {update.text}{' '}
          <cite>{t('cited', { title: update.citation.title, asOf: update.asOf })}</cite>
        </p>
      ) : null}
      {caution ? <p className={styles.aside}>{caution}</p> : null}
    </div>
  );
}
