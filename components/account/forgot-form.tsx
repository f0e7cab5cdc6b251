'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';

export function ForgotForm({ action, email }: { action: FormAction; email: string | undefined }) {
  const t = useTranslations('reset');
  const [state, submit, pending] = useActionState(action, {});
  const typed = state.values?.email ?? email;
  if (state.code === 'sent') {
    return (
      <>
        <h1>{t('forgotTitle')}</h1>
        <p className="lead" role="status">
          {t('sent', { email: String(typed) })}
        </p>
        <p className="muted">{t('sentHint')}</p>
      </>
    );
  }
  return (
    <>
      <h1>{t('forgotTitle')}</h1>
      <p className="lead">{t('forgotLead')}</p>
      <form action={submit}>
        <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
        <label className="field">
          <span>{t('email')}</span>
          <input type="email" name="email" autoComplete="email" required maxLength={254} defaultValue={typed} />
        </label>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('send')}
          </button>
        </div>
      </form>
    </>
  );
}
