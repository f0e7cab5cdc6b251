'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import { SecretField } from './secret-field';

type EmailFormProps = {
  action: FormAction;
  current: string;
  /** How whoever sits there shows that they are the owner: they signed in just now, give the password, or have to sign in again. */
  proof: 'recent' | 'password' | 'sign-in';
};

export function EmailForm({ action, current, proof }: EmailFormProps) {
  const t = useTranslations('reset');
  const [state, submit, pending] = useActionState(action, {});
  const back = (
    <p>
      <a href="/account">{t('backToAccount')}</a>
    </p>
  );
  if (state.code === 'sent' || proof === 'sign-in') {
    return (
      <>
        <h1>{t('emailTitle')}</h1>
        <p className="lead" role="status">
          {state.code === 'sent' ? t('emailSent', { email: String(state.values?.email) }) : t('problem.not-recent')}
        </p>
        {back}
      </>
    );
  }
  // The ten minutes may run out while the form is open.
  const asksPassword = proof === 'password' || state.code === 'no-match';
  return (
    <>
      <h1>{t('emailTitle')}</h1>
      <p className="lead">{t('emailLead', { email: current })}</p>
      <form action={submit}>
        <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
        <label className="field">
          <span>{t('newEmail')}</span>
          <input type="email" name="email" autoComplete="email" required maxLength={254} defaultValue={state.values?.email} />
        </label>
        {asksPassword ? <SecretField name="password" label={t('current')} /> : <p className="small">{t('recentHint')}</p>}
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('send')}
          </button>
        </div>
      </form>
      {back}
    </>
  );
}
