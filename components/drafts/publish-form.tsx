'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';
import styles from './drafts.module.css';

type PublishFormProps = {
  action: FormAction;
  draftId: string;
  href: string;
  packHref: string;
  /** Of what is published already. */
  visibility: 'private' | 'link' | 'public' | undefined;
  /** Nothing is in the way. */
  isReady: boolean;
  /** What will be published, and what is in the way of it. */
  children: ReactNode;
};

export function PublishForm({ action, draftId, href, packHref, visibility = 'private', isReady, children }: PublishFormProps) {
  const t = useTranslations('drafts');
  const [{ code, values = {} }, submit, pending] = useActionState(action, {});
  if (code === 'published') {
    return (
      <>
        <p role="status" className={styles.measure}>
          {t('publish.done', { facts: Number(values.facts ?? 0) })} {t(`publish.seenBy.${visibility}`)}
        </p>
        <div className="actions">
          <a className="button" href={packHref}>
            {t('learnIt')}
          </a>
          <a className="button quiet" href={`${href}/share`}>
            {t('shareIt')}
          </a>
        </div>
        <p>
          <a href={href}>{t('backToEditor')}</a>
        </p>
      </>
    );
  }
  if (!isReady && !code) {
    return (
      <>
        {children}
        <div className="actions">
          <a className="button" href={href}>
            {t('backToEditor')}
          </a>
        </div>
      </>
    );
  }
  return (
    <>
      {children}
      <form action={submit} className={styles.form}>
        <div role="alert">{code ? <p className="problem">{t(`problem.${code}`)}</p> : null}</div>
        <input type="hidden" name="draftId" value={draftId} />
        <label className={styles.wide}>
          <span className="field-label">{t('publish.note')}</span>
          <input type="text" name="note" maxLength={1000} defaultValue={String(values.note ?? '')} aria-describedby="note-hint" />
        </label>
        <p className="small" id="note-hint">
          {t('publish.noteHint')}
        </p>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('publish.send')}
          </button>
          <a className="button quiet" href={href}>
            {t('backToEditor')}
          </a>
        </div>
      </form>
    </>
  );
}
