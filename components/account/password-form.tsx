'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import { SecretField } from './secret-field';

type PasswordFormProps = {
  action: FormAction;
  email: string;
  hasPassword: boolean;
  /** False where there is no password to ask for and the last sign-in was long ago. */
  mayGoOn: boolean;
  sendsMail: boolean;
};

export function PasswordForm({ action, email, hasPassword, mayGoOn, sendsMail }: PasswordFormProps) {
  const t = useTranslations('reset');
  const [state, submit, pending] = useActionState(action, {});
  return (
    <>
      <h1>{t(hasPassword ? 'changeTitle' : 'setTitle')}</h1>
      <p className="lead">{t(mayGoOn ? 'changeLead' : 'problem.not-recent')}</p>
      {mayGoOn ? (
        <form action={submit}>
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
          {hasPassword ? <SecretField name="current" label={t('current')} /> : null}
          <SecretField name="password" label={t('newPassword')} rule={t('rule')} isNew />
          <div className="actions">
            <button className="button" type="submit" disabled={pending}>
              {t('save')}
            </button>
          </div>
        </form>
      ) : null}
      {sendsMail ? (
        <p>
          <a href="/forgot-password">{t(hasPassword ? 'forgot' : 'askAgain')}</a>
        </p>
      ) : null}
      <p>
        <a href="/account">{t('backToAccount')}</a>
      </p>
    </>
  );
}
