'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { clozeGap, type PublicItem } from '@/quizzes/kinds/item';
import { bindEllipses } from './bind-ellipses';
import styles from './item-stem.module.css';

export type ItemStemProps = {
  item: PublicItem;
  /** What stands in the gap of a cloze item, once it may be shown. */
  answer: string | undefined;
};

/** The question as it is read: a quiet line says what to do where the stem alone does not, a gap is a blank to the eye and a word to the ear. */
export function ItemStem({ item, answer }: ItemStemProps) {
  const t = useTranslations('item');
  const locale = useLocale();
  if (item.kind === 'cloze') return <GappedStem stem={item.stem} answer={answer} />;
  const ask = item.kind === 'true-false' ? t('trueOrFalse') : item.kind === 'multiple-response' ? t('chooseAll') : undefined;
  return (
    <>
      {ask ? (
        <span className={styles.ask} lang={locale}>
          {ask}
        </span>
      ) : null}
      {item.stem}
    </>
  );
}

/** An instruction before the quoted sentence steps back, so that the sentence is what is seen. */
const instructionAndQuote = /^([^“"]*\S)(\s+)([“"].*)$/s;

function GappedStem({ stem, answer }: { stem: string; answer: string | undefined }) {
  const t = useTranslations('item');
  const [, instruction, space, quote] = instructionAndQuote.exec(stem) ?? [];
  const hasInstruction = instruction !== undefined && !instruction.includes(clozeGap);
  const pieces = bindEllipses(hasInstruction && quote ? quote : stem).split(clozeGap);
  return (
    <>
      {hasInstruction ? (
        <span className={styles.ask}>
          {instruction}
          {space}
        </span>
      ) : null}
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one unchanging sentence
        <Fragment key={index}>
          {index === 0 ? null : answer === undefined ? (
            <span className={styles.blank}>
              <span className="visually-hidden">{t('blank')}</span>
            </span>
          ) : (
            <b className={styles.filled}>{answer}</b>
          )}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
