'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Passphrase } from './passphrase';
import { PasswordField } from './password-field';

export type AccountFormState = { code?: string; email?: string; name?: string };

export type AccountFormProps = {
  purpose: 'sign-in' | 'sign-up';
  action: (previous: AccountFormState, form: FormData) => Promise<AccountFormState>;
  next: string;
  isGuest: boolean;
  /** What went wrong on the way here, by another way in. */
  notice?: string | undefined;
  /** For a new account: passphrases to choose from, and the fewest characters of a password. */
  suggestions?: readonly string[];
  shortestPassword?: number;
  /** Where a forgotten password is replaced, if mail can be sent. */
  forgotHref?: string | undefined;
};

/** Sign-in and sign-up: the same fields but for the name. A refused form keeps what was typed, but the password. */
export function AccountForm({
  purpose,
  action,
  next,
  isGuest,
  notice,
  suggestions,
  shortestPassword,
  forgotHref,
}: AccountFormProps) {
  const t = useTranslations('account');
  const [state, submit, pending] = useActionState(action, {});
  const problem = state.code ? t(`problem.${state.code}`) : notice;
  const isNew = purpose === 'sign-up';
  return (
    <>
      <h1>{t(isNew ? 'signUp' : 'signIn')}</h1>
      <p className="lead">{t(isNew ? (isGuest ? 'keepLead' : 'signUpLead') : isGuest ? 'mergeLead' : 'signInLead')}</p>
      <form action={submit}>
        <input type="hidden" name="next" value={next} />
        <div role="alert">{problem ? <p className="problem">{problem}</p> : null}</div>
        {isNew ? (
          <label className="field">
            <span>{t('name')}</span>
            <input type="text" name="name" autoComplete="name" maxLength={80} defaultValue={state.name} />
          </label>
        ) : null}
        <label className="field">
          <span>{t('email')}</span>
          <input
            type="email"
            name="email"
            autoComplete={isNew ? 'username' : 'username webauthn'}
            required
            maxLength={254}
            defaultValue={state.email}
          />
        </label>
        {isNew ? (
          <PasswordField
            label={t('password')}
            rule={t('passwordRule')}
            {...(shortestPassword ? { least: shortestPassword } : {})}
          >
            {(fill) => (suggestions?.length ? <Passphrase suggestions={suggestions} fill={fill} /> : null)}
          </PasswordField>
        ) : (
          <PasswordField label={t('password')} />
        )}
        {forgotHref ? (
          <p>
            <a href={forgotHref}>{t('forgot')}</a>
          </p>
        ) : null}
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t(isNew ? 'signUp' : 'signIn')}
          </button>
        </div>
      </form>
    </>
  );
}
