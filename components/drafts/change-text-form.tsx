'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import styles from './drafts.module.css';
import { TextSource } from './text-source';

type ChangeTextFormProps = {
  action: FormAction;
  draftId: string;
  title: string;
  language: string;
  text: string;
  /** Of the draft as it was read for this form. */
  revision: number;
  backHref: string;
  /** What was wrong with a file that was sent before the page's script arrived. */
  file?: { code: string; length: number } | undefined;
};

export function ChangeTextForm({ action, draftId, title, language, text, revision, backHref, file }: ChangeTextFormProps) {
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
        <TextSource
          text={String(values.text ?? text)}
          language={language}
          rows={20}
          uploadUrl={`/api/texts/${encodeURIComponent(draftId)}/upload`}
          problem={file}
        />
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
