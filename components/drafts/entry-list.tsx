'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type Entry, isOpen, standingOf } from './draft-state';
import styles from './editor.module.css';
import { questionOf, valueText } from './fact-words';

const filters = ['all', 'open', 'accepted', 'rejected'] as const;
type Filter = (typeof filters)[number];

const isShown = (entry: Entry, filter: Filter): boolean =>
  filter === 'all' || (filter === 'open' ? isOpen(entry) : entry.state === filter);

type EntryListProps = {
  entries: readonly Entry[];
  currentId: string | undefined;
  marked: readonly string[];
  language: string;
  onGo: (id: string) => void;
  /** While a fact is edited there is nowhere to go. */
  isResting: boolean;
  /** How more are found. */
  children?: ReactNode;
};

export function EntryList({ entries, currentId, marked, language, onGo, isResting, children }: EntryListProps) {
  const t = useTranslations('drafts');
  const [filter, setFilter] = useState<Filter>('all');
  const shown = entries.filter((entry) => isShown(entry, filter));
  return (
    <section className={styles.all} aria-labelledby="all-facts">
      <h2 id="all-facts">{t('list.title')}</h2>
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">{t('list.filter')}</legend>
        {filters.map((name) => (
          <button key={name} type="button" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {t(`list.${name}`)}
          </button>
        ))}
      </fieldset>
      {shown.length === 0 ? <p className="small">{t('list.none')}</p> : null}
      <ol className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              aria-current={entry.id === currentId ? 'true' : undefined}
              disabled={isResting}
              onClick={() => onGo(entry.id)}
            >
              <span lang={language}>
                {questionOf(entry.fact)} <b>{valueText(entry.fact)}</b>
              </span>
              <span className="small">
                {t(`entry.${standingOf(entry)}`)}
                {marked.includes(entry.id) ? ` · ${t('entry.marked')}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
}
