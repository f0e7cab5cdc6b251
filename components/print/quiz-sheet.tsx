import { useTranslations } from 'next-intl';
import { rightAnswer } from '@/components/attempt/right-answer';
import { SourceQuote } from '@/components/items/source-quote';
import type { Item, PublicItem } from '@/quizzes/kinds/item';
import { toPublic } from '@/quizzes/kinds/to-public';
import styles from './sheet.module.css';
import { SheetItem } from './sheet-item';

export type QuizSheetProps = {
  title: string;
  language: string;
  items: readonly Item[];
  /** Whether an item's answer is not to be told yet. */
  isKeyLater: (item: Item) => boolean;
  citation: string;
  /** Where the same quiz is taken on the screen. */
  address: string;
};

/** A quiz on paper, and its key with the sentences that settle it on a page of its own; none where all of it comes later. */
export function QuizSheet({ title, language, items, isKeyLater, citation, address }: QuizSheetProps) {
  const t = useTranslations('print');
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1 lang={language}>{title}</h1>
        <p className={styles.lines}>
          <span>{t('name')}</span>
          <span>{t('date')}</span>
        </p>
      </header>
      <ol className={styles.items} lang={language}>
        {items.map((item) => (
          <li key={item.id} className={styles.entry}>
            <SheetItem item={toPublic(item) satisfies PublicItem} />
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        {t('source', { citation })} · {address}
      </footer>
      {items.every(isKeyLater) ? null : (
        <section className={styles.key}>
          <h2>{t('key', { title })}</h2>
          <ol className={styles.answers}>
            {items.map((item) => (
              <li key={item.id} className={styles.entry}>
                {isKeyLater(item) ? (
                  <p className={styles.ask}>{t('answerLater')}</p>
                ) : (
                  <KeyEntry item={item} language={language} />
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}

function KeyEntry({ item, language }: { item: Item; language: string }) {
  return (
    <>
      <p className={styles.answer} lang={language}>
        {lettered(item)}
      </p>
      <div className={styles.quote} lang={language}>
        <SourceQuote source={item.source} />
      </div>
    </>
  );
}

/** The answer as the sheet spells it: with the letters that stand before its options. */
function lettered(item: Item): string {
  const letters = item.key.map((id) => String.fromCharCode(65 + item.options.findIndex((option) => option.id === id)));
  if (item.kind === 'ordering' || item.kind === 'matching') return `${letters.join(', ')}: ${rightAnswer(item)}`;
  if (item.kind === 'true-false' || letters.length === 0) return rightAnswer(item);
  return `${letters.join(', ')}: ${rightAnswer(item)}`;
}
