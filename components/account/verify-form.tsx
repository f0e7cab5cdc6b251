'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';

export type VerifyFormProps = {
  action: FormAction;
  token: string;
  purpose: 'verify' | 'change-email';
  /** Only of a link that belongs to whoever looks. */
  email: string | undefined;
  problem: 'bad-link' | 'signed-out' | 'not-yours' | undefined;
};

const said = { 'bad-link': 'badLink', 'signed-out': 'signInFirst', 'not-yours': 'notYours' } as const;

export function VerifyForm({ action, token, purpose, email, problem }: VerifyFormProps) {
  const t = useTranslations('reset');
  const [state, submit, pending] = useActionState(action, {});
  const isDone = state.code === 'verified' || state.code === 'changed';
  const refusal = isDone ? undefined : (state.code ?? problem);
  const account = (
    <p>
      <a href="/account">{t('backToAccount')}</a>
    </p>
  );
  if (isDone) {
    return (
      <>
        <h1>{t('verifyTitle')}</h1>
        <p className="lead" role="status">
          {t(state.code === 'changed' ? 'emailChanged' : 'verified', { email: String(state.values?.email) })}
        </p>
        {account}
      </>
    );
  }
  if (refusal || !email) {
    const key = said[refusal as keyof typeof said] ?? 'badLink';
    return (
      <>
        <h1>{t('verifyTitle')}</h1>
        <p className="lead" role="alert">
          {t(key)}
        </p>
        {key === 'signInFirst' ? (
          <p>
            <a href={`/sign-in?next=${encodeURIComponent(`/verify-email?token=${token}`)}`}>{t('signIn')}</a>
          </p>
        ) : (
          account
        )}
      </>
    );
  }
  return (
    <>
      <h1>{t('verifyTitle')}</h1>
      <p className="lead">{t(purpose === 'verify' ? 'verifyLead' : 'changeConfirmLead', { email })}</p>
      <form action={submit} className="actions">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="purpose" value={purpose} />
        <button className="button" type="submit" disabled={pending}>
          {t('confirm')}
        </button>
      </form>
    </>
  );
}
