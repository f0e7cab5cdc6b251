'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useRef } from 'react';
import type { FormAction } from '@/components/account/form-state';
import styles from './drafts.module.css';
import type { FileText } from './file-answer';
import { TextSource } from './text-source';

const languages = ['en', 'fr', 'es'] as const;

type TextFormProps = {
  action: FormAction;
  /** What was wrong with a file that was sent before the page's script arrived, and what was filled in beside it. */
  file?: { code: string; length: number } | undefined;
  filledIn: Readonly<Record<string, string>>;
};

const isLanguage = (language: string | undefined): boolean => languages.some((one) => one === language);

/** A text to be learned from, and what is true of the whole of it. Sent before the page's script arrives it does the same. */
export function TextForm({ action, file, filledIn }: TextFormProps) {
  const t = useTranslations('drafts');
  const [{ code, values = filledIn }, submit, pending] = useActionState(action, {});
  const typed = (name: string) => String(values[name] ?? '');
  const form = useRef<HTMLFormElement>(null);
  const ofFile = useRef({ title: '', language: '' });

  /** Gives back how to undo it; what a person changed since is theirs. */
  function learn({ title = '', language }: FileText): () => void {
    const fields = form.current?.elements;
    const [titleField, languageField] = [fields?.namedItem('title'), fields?.namedItem('language')];
    if (!(titleField instanceof HTMLInputElement && languageField instanceof HTMLSelectElement)) return () => {};
    const before = { title: titleField.value, language: languageField.value };
    if (['', ofFile.current.title].includes(titleField.value.trim())) {
      titleField.value = title;
      ofFile.current.title = title;
    }
    if (language && isLanguage(language)) {
      languageField.value = language;
      ofFile.current.language = language;
    }
    return () => {
      if (titleField.value === ofFile.current.title) titleField.value = before.title;
      if (languageField.value === ofFile.current.language) languageField.value = before.language;
      ofFile.current = { title: '', language: '' };
    };
  }

  return (
    <>
      <h1>{t('new')}</h1>
      <p className="lead">{t('form.lead')}</p>
      <form ref={form} action={submit} className={styles.form}>
        <div role="alert">
          {code ? <p className="problem">{t(`problem.${code}`, { length: Number(values.length ?? 0) })}</p> : null}
        </div>
        <TextSource
          text={typed('text')}
          rows={12}
          hint={t('form.textHint')}
          uploadUrl="/api/texts/upload"
          problem={file}
          onFile={learn}
        />
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
