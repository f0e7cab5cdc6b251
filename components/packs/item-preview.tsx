import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Item } from '@/quizzes/kinds/item';
import styles from './fact-items.module.css';

export type ItemPreviewProps = { item: Item; trueOf: Readonly<Record<string, string>>; itemsHref: string; language: string };

/** An item as an author reads it: with its key, where each option comes from, and what is said of it. */
export function ItemPreview({ item, trueOf, itemsHref, language }: ItemPreviewProps) {
  const t = useTranslations('items');
  const places = item.kind === 'ordering' || item.kind === 'matching' ? item.key : undefined;
  return (
    <>
      <p className={styles.stem} lang={language}>
        {item.stem}
      </p>
      {item.kind === 'spot-error' ? (
        <p className="source-quote" lang={language}>
          {item.passage}
        </p>
      ) : null}
      {item.kind === 'matching' ? (
        <ol className={styles.options} lang={language}>
          {item.prompts.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      ) : null}
      {item.options.length > 0 ? (
        <ul className={styles.options}>
          {item.options.map(({ id, text, origin }) => {
            const place = places?.indexOf(id) ?? -1;
            const isKey = item.key.includes(id);
            const label =
              place >= 0 ? `✓ ${t('place', { place: place + 1 })}` : isKey ? `✓ ${t('origin.key')}` : t(`origin.${origin.type}`);
            return (
              <li key={id}>
                <b lang={language}>{text}</b>{' '}
                {origin.factId && origin.factId !== item.factId ? (
                  <Link href={`${itemsHref}/${origin.factId}`} prefetch={false} title={trueOf[origin.factId]}>
                    {label}
                  </Link>
                ) : (
                  <span className="muted">{label}</span>
                )}
                {item.feedback.options[id] ? (
                  <p className="muted" lang={language}>
                    {item.feedback.options[id]}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {item.answers.length > 0 ? <p>{t('accepts', { answers: item.answers.join('; ') })}</p> : null}
      {item.feedback.correction ? <p>{t('changed', item.feedback.correction)}</p> : null}
      <p className="small">
        <span lang={language}>{item.feedback.statement}</span>{' '}
        {item.feedback.update ? t('update', { text: item.feedback.update.text, asOf: item.feedback.update.asOf }) : null}
      </p>
      <p className="small">{t('madeBy', { template: item.template })}</p>
    </>
  );
}
