'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect } from 'react';
import type { FormAction } from './form-state';
import { SecretField } from './secret-field';

type ResetFormProps = {
  action: FormAction;
  token: string /** Whose link it is; undefined if it does not work. */;
  email: string | undefined;
};

export function ResetForm({ action, token, email }: ResetFormProps) {
  const t = useTranslations('reset');
  const [state, submit, pending] = useActionState(action, {});
  // Out of the address bar, and so out of the history, of bookmarks and of what is read over a shoulder.
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), []);
  if (state.code === 'done') {
    return (
      <>
        <h1>{t('resetTitle')}</h1>
        <p className="lead" role="status">
          {t('resetDone')}
        </p>
        <p className="actions">
          <a className="button" href="/sign-in">
            {t('signIn')}
          </a>
        </p>
      </>
    );
  }
  if (!email || state.code === 'bad-link') {
    return (
      <>
        <h1>{t('resetTitle')}</h1>
        <p className="lead" role="alert">
          {t('badLink')}
        </p>
        <p>
          <a href="/forgot-password">{t('askAgain')}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t('resetTitle')}</h1>
      <p className="lead">{t('resetLead', { email })}</p>
      <form action={submit}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
        <SecretField name="password" label={t('newPassword')} rule={t('rule')} isNew />
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('save')}
          </button>
        </div>
      </form>
    </>
  );
}
