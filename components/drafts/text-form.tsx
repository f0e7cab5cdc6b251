'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import styles from './drafts.module.css';

const languages = ['en', 'fr', 'es'] as const;

/** A text to be learned from, and what is true of the whole of it. Sent before the page's script arrives it does the same. */
export function TextForm({ action }: { action: FormAction }) {
  const t = useTranslations('drafts');
  const [{ code, values = {} }, submit, pending] = useActionState(action, {});
  const typed = (name: string) => String(values[name] ?? '');
  return (
    <>
      <h1>{t('new')}</h1>
      <p className="lead">{t('form.lead')}</p>
      <form action={submit} className={styles.form}>
        <div role="alert">
          {code ? <p className="problem">{t(`problem.${code}`, { length: Number(values.length ?? 0) })}</p> : null}
        </div>
        <label className={styles.wide}>
          <span className="field-label">{t('form.text')}</span>
          <textarea name="text" required rows={12} defaultValue={typed('text')} aria-describedby="text-hint" />
        </label>
        <p className="small" id="text-hint">
          {t('form.textHint')}
        </p>
        <label className={styles.wide}>
          <span className="field-label">{t('form.title')}</span>
          <input type="text" name="title" required maxLength={200} defaultValue={typed('title')} />
        </label>
        <div className={styles.pair}>
          <label className="field">
            <span>{t('form.language')}</span>
            <select key={typed('language')} name="language" defaultValue={typed('language') || 'en'}>
              {languages.map((language) => (
                <option key={language} value={language}>
                  {t(`language.${language}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{t('form.asOf')}</span>
            <input
              type="text"
              name="asOf"
              maxLength={10}
              placeholder="2024-05"
              defaultValue={typed('asOf')}
              aria-describedby="date-hint"
            />
            <small className="small" id="date-hint">
              {t('form.asOfHint')}
            </small>
          </label>
        </div>
        <label className={styles.wide}>
          <span className="field-label">{t('form.source')}</span>
          <input type="text" name="source" maxLength={500} defaultValue={typed('source')} aria-describedby="source-hint" />
        </label>
        <p className="small" id="source-hint">
          {t('form.sourceHint')}
        </p>
        <label className={styles.wide}>
          <span className="field-label">{t('form.url')}</span>
          <input type="text" inputMode="url" name="url" maxLength={2000} defaultValue={typed('url')} />
        </label>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('form.send')}
          </button>
        </div>
      </form>
    </>
  );
}
