'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './account.module.css';
import { useScript } from './password-field';

/** Ten codes, shown this once. They can be selected and printed without a script. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('secondFactor');
  const hasScript = useScript();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className={styles.codes} aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">{t('codes')}</h3>
      <p>{t('codesNote')}</p>
      <ol translate="no">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      {hasScript ? (
        <div className={styles.row}>
          <button className="button quiet" type="button" onClick={copy}>
            {t('copy')}
          </button>
          <button className="button quiet" type="button" onClick={() => window.print()}>
            {t('print')}
          </button>
          <p role="status" className="small">
            {isCopied ? t('copied') : ''}
          </p>
        </div>
      ) : null}
    </section>
  );
}
