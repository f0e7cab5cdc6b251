import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { clozeGap, type PublicItem } from '@/quizzes/kinds/item';
import styles from './sheet.module.css';

const letterOf = (index: number) => String.fromCharCode(65 + index);

/** One item as it can be answered with a pen, in the pack's language but for what it says to do. */
export function SheetItem({ item }: { item: PublicItem }) {
  const t = useTranslations('print');
  return (
    <>
      <p className={styles.stem}>{'stem' in item ? item.stem.replaceAll(clozeGap, '____________') : null}</p>
      <Answer item={item} ask={(key) => <Ask>{t(`ask.${key}`)}</Ask>} />
    </>
  );
}

const Ask = ({ children }: { children: string }) => (
  <p className={styles.ask} lang={useLocale()}>
    {children}
  </p>
);

type AnswerProps = { item: PublicItem; ask: (key: 'all' | 'order' | 'match' | 'change' | 'false') => ReactNode };

function Answer({ item, ask }: AnswerProps) {
  switch (item.kind) {
    case 'typed':
    case 'numeric':
      return <Line unit={item.kind === 'numeric' ? item.unit : undefined} />;
    case 'cloze':
      return null;
    case 'true-false':
      return (
        <>
          <Options options={item.options} isLettered={false} />
          {ask('false')}
          <Line />
        </>
      );
    case 'matching':
      return (
        <>
          {ask('match')}
          <div className={styles.pairs}>
            <ul className={styles.boxes}>
              {item.prompts.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
            <Options options={item.options} isLettered isPlain />
          </div>
        </>
      );
    case 'ordering':
      return (
        <>
          {ask('order')}
          <Options options={item.options} isLettered />
        </>
      );
    case 'spot-error':
      return (
        <>
          {ask('change')}
          <p className={styles.passage}>{item.passage}</p>
          <Options options={item.options} isLettered />
        </>
      );
    case 'multiple-response':
      return (
        <>
          {ask('all')}
          <Options options={item.options} isLettered />
        </>
      );
    case 'choice':
    case 'evidence':
    case 'update':
      return <Options options={item.options} isLettered />;
  }
}

type OptionsProps = { options: readonly { id: string; text: string }[]; isLettered: boolean; isPlain?: boolean };

function Options({ options, isLettered, isPlain }: OptionsProps) {
  return (
    <ul className={styles.boxes} data-plain={isPlain ? '' : undefined}>
      {options.map(({ id, text }, index) => (
        <li key={id}>
          {isLettered ? <b className={styles.letter}>{letterOf(index)}</b> : null} {text}
        </li>
      ))}
    </ul>
  );
}

const Line = ({ unit }: { unit?: string | undefined }) => <p className={styles.write}>{unit}</p>;
