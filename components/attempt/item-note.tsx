'use client';

import { useTranslations } from 'next-intl';
import { SourceQuote } from '@/components/items/source-quote';
import { isOverridable, typedText } from '@/quizzes/attempts/overridable';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { aboutResponse, confusedFacts } from './about-response';
import { Difference } from './difference';
import styles from './item-note.module.css';
import { OwnVerdict, type OwnVerdictProps } from './own-verdict';
import { Remarks } from './remarks';
import { rightAnswer } from './right-answer';
import { Since } from './since';

export type ItemNoteProps = {
  item: Item;
  response: Response;
  verdict: Verdict;
  passageHref: string;
  /** Of the text and of what is said of it. */
  language: string;
  /** A link that ends where the two facts to tell apart are to be named. */
  contrastHref?: string | undefined;
  /** Absent where a verdict can't be claimed. */
  own?: Omit<OwnVerdictProps, 'words'>;
};

/** The margin note after an answer: verdict, what was chosen is true of, what the passage says, what is known since. */
export function ItemNote({ item, response, verdict, passageHref, language, contrastHref, own }: ItemNoteProps) {
  const t = useTranslations('note');
  const { update, caution, statement } = item.feedback;
  const isRight = verdict === 'correct';
  const typed = typedText(item, response);
  const confused = isRight || !contrastHref ? undefined : confusedFacts(item, response);
  const mayClaim = own !== undefined && (own.overridden || isOverridable(item, response, verdict));
  const isComparing = typed !== undefined && (verdict === 'close' || own?.overridden === true);
  // Beside what a wrong option is true of, the statement has to say that it is the other one.
  const isContrast = item.kind === 'choice' && !isRight && aboutResponse(item, response).length > 0;
  return (
    <div className={styles.note} data-verdict={verdict}>
      <p className={styles.verdict}>{t(response.kind === 'skip' ? 'skipped' : own?.overridden ? 'overridden' : verdict)}</p>
      {isComparing ? (
        <Difference mine={typed} right={item.answers[0] ?? ''} words={{ mine: t('yours'), right: t('right') }} />
      ) : !isRight && item.options.length === 0 ? (
        <p>{t('rightIs', { answer: rightAnswer(item) })}</p>
      ) : null}
      {own && mayClaim ? (
        <OwnVerdict {...own} words={{ claim: t('claim'), undo: t('undo'), counted: t('counted'), failed: t('claimFailed') }} />
      ) : null}
      {isRight ? null : <Remarks item={item} response={response} />}
      <p lang={isContrast ? undefined : language}>{isContrast ? t('asked', { statement }) : statement}</p>
      {confused ? (
        <p className={styles.caption}>
          <a
            href={`${contrastHref}${encodeURIComponent(`${confused.asked}~${confused.taken}`)}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('tellApart')}
            <span className="visually-hidden"> {t('newTab')}</span>
          </a>
        </p>
      ) : null}
      <p className={styles.eyebrow}>{t('passageSays')}</p>
      <div lang={language}>
        <SourceQuote source={item.source} />
      </div>
      <p className={styles.caption}>
        <a href={`${passageHref}#s${item.source.start}`} target="_blank" rel="noreferrer">
          {t('readInPassage')}
          <span className="visually-hidden"> {t('newTab')}</span>
        </a>
      </p>
      {update ? <Since update={update} className={styles.aside} /> : null}
      {caution ? <p className={styles.aside}>{caution}</p> : null}
    </div>
  );
}
