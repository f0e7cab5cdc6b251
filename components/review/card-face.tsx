'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Since } from '@/components/attempt/since';
import { SourceQuote } from '@/components/items/source-quote';
import styles from './review.module.css';
import type { SessionCard } from './session-card';

export type CardFaceProps = {
  card: SessionCard;
  /** Of the pack's text. */
  language: string;
  isShown: boolean;
  front: RefObject<HTMLHeadingElement | null>;
  passageHref: string;
};

/** A flashcard: its question, and once it is turned the answer with the sentence that says so. */
export function CardFace({ card, language, isShown, front, passageHref }: CardFaceProps) {
  const t = useTranslations('review');
  const tNote = useTranslations('note');
  const { update, caution } = card.feedback;
  return (
    <article className={styles.card} data-shown={isShown}>
      <h2 ref={front} tabIndex={-1} className={styles.front} lang={language}>
        {card.faces.front}
      </h2>
      <div aria-live="polite" className={styles.back}>
        {isShown ? (
          <div className={styles.turned}>
            <p className={styles.answer}>
              <span className="visually-hidden">{t('answerIs')} </span>
              <span lang={language}>{card.faces.back}</span>
            </p>
            <div lang={language}>
              <SourceQuote source={card.source} />
            </div>
            {update ? <Since update={update} className={styles.aside} /> : null}
            {caution ? (
              <p className={styles.aside} lang={language}>
                {caution}
              </p>
            ) : null}
            {card.note ? <p className={styles.aside}>{t('noteIs', { note: card.note })}</p> : null}
            <p className={styles.aside}>
              <a href={`${passageHref}#s${card.source.start}`} target="_blank" rel="noreferrer">
                {tNote('readInPassage')}
                <span className="visually-hidden"> {tNote('newTab')}</span>
              </a>
            </p>
          </div>
        ) : null}
      </div>
    </article>
  );
}
