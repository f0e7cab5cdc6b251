'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';

export type AccountFormState = { code?: string; email?: string; name?: string };

export type AccountFormProps = {
  purpose: 'sign-in' | 'sign-up';
  action: (previous: AccountFormState, form: FormData) => Promise<AccountFormState>;
  next: string;
  isGuest: boolean;
};

/** Sign-in and sign-up: the same fields but for the name. A refused form keeps what was typed, but the password. */
export function AccountForm({ purpose, action, next, isGuest }: AccountFormProps) {
  const t = useTranslations('account');
  const [state, submit, pending] = useActionState(action, {});
  const [isShown, show] = useState(false);
  const isNew = purpose === 'sign-up';
  const otherHref = `${isNew ? '/sign-in' : '/sign-up'}?next=${encodeURIComponent(next)}`;
  return (
    <>
      <h1>{t(isNew ? 'signUp' : 'signIn')}</h1>
      <p className="lead">{t(isNew ? (isGuest ? 'keepLead' : 'signUpLead') : isGuest ? 'mergeLead' : 'signInLead')}</p>
      <form action={submit}>
        <input type="hidden" name="next" value={next} />
        <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
        {isNew ? (
          <label className="field">
            <span>{t('name')}</span>
            <input type="text" name="name" autoComplete="name" maxLength={80} defaultValue={state.name} />
          </label>
        ) : null}
        <label className="field">
          <span>{t('email')}</span>
          <input type="email" name="email" autoComplete="email" required maxLength={254} defaultValue={state.email} />
        </label>
        <div className="field">
          <label className="field-label" htmlFor="password">
            {t('password')}
          </label>
          {isNew ? <p className="small">{t('passwordRule')}</p> : null}
          <input
            id="password"
            type={isShown ? 'text' : 'password'}
            name="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            required
            maxLength={1000}
          />
          <label className="small inline">
            <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} /> {t('show')}
          </label>
        </div>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t(isNew ? 'signUp' : 'signIn')}
          </button>
        </div>
      </form>
      <p>
        <a href={otherHref}>{t(isNew ? 'haveAccount' : 'noAccount')}</a>
      </p>
    </>
  );
}
