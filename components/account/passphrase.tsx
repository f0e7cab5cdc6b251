'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './account.module.css';
import { useScript } from './password-field';

/** Suggestions made by the server, one at a time. Without a script the first can still be read and typed. */
export function Passphrase({ suggestions, fill }: { suggestions: readonly string[]; fill: (passphrase: string) => void }) {
  const t = useTranslations('account');
  const hasScript = useScript();
  const [index, setIndex] = useState(0);
  const suggestion = suggestions[index % suggestions.length] ?? '';
  return (
    <details className={styles.suggest}>
      <summary>{t('suggest')}</summary>
      <p className={styles.passphrase} translate="no" aria-live="polite">
        {suggestion}
      </p>
      <p className="small">{t('suggestNote')}</p>
      {hasScript ? (
        <div className={styles.row}>
          <button className="button quiet" type="button" onClick={() => fill(suggestion)}>
            {t('useSuggestion')}
          </button>
          {suggestions.length > 1 ? (
            <button className="button quiet" type="button" onClick={() => setIndex(index + 1)}>
              {t('anotherSuggestion')}
            </button>
          ) : null}
        </div>
      ) : null}
    </details>
  );
}
