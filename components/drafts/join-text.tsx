'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from '@/components/account/form-state';

type JoinTextProps = { action: FormAction; token: string; draftId: string | undefined; title: string | undefined };

/** `title` of the text that the invitation is to; none: it is used up, too old, or never was. */
export function JoinText({ action, token, draftId, title }: JoinTextProps) {
  const t = useTranslations('drafts');
  const [{ code }, submit, pending] = useActionState(action, {});
  return (
    <>
      <h1>{t('join.title')}</h1>
      {title === undefined || code ? (
        <p className="lead" role="status">
          {t('join.badLink')}
        </p>
      ) : (
        <>
          <p className="lead">{t('join.lead', { title })}</p>
          <form action={submit}>
            <input type="hidden" name="token" value={token} />
            {draftId === undefined ? null : <input type="hidden" name="draftId" value={draftId} />}
            <button className="button" type="submit" disabled={pending}>
              {t('join.send')}
            </button>
          </form>
        </>
      )}
      <p>
        <a href="/texts">{t('title')}</a>
      </p>
    </>
  );
}
