'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import styles from './drafts.module.css';

type ChangeTextFormProps = {
  action: FormAction;
  draftId: string;
  title: string;
  language: string;
  text: string;
  /** Of the draft as it was read for this form. */
  revision: number;
  backHref: string;
};

export function ChangeTextForm({ action, draftId, title, language, text, revision, backHref }: ChangeTextFormProps) {
  const t = useTranslations('drafts');
  const [{ code, values = {} }, submit, pending] = useActionState(action, {});
  return (
    <>
      <h1>{t('text.title')}</h1>
      <p className="lead" lang={language}>
        {title}
      </p>
      <p className={styles.measure}>{t('text.lead')}</p>
      <form action={submit} className={styles.form}>
        <div role="alert">
          {code ? <p className="problem">{t(`problem.${code}`, { length: Number(values.length ?? 0) })}</p> : null}
        </div>
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="revision" value={revision} />
        <label className={styles.wide}>
          <span className="field-label">{t('form.text')}</span>
          <textarea name="text" required rows={20} lang={language} defaultValue={String(values.text ?? text)} />
        </label>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('text.send')}
          </button>
          <a className="button quiet" href={backHref}>
            {t('backToEditor')}
          </a>
        </div>
      </form>
    </>
  );
}
