'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import styles from './account.module.css';
import { PasskeyButton, type PasskeyButtonProps, type PasskeyState } from './passkey-button';

export type SecondFactorFormProps = Pick<PasskeyButtonProps, 'begin' | 'finish'> & {
  spendCode: (previous: PasskeyState, form: FormData) => Promise<PasskeyState>;
};

/** After the password: a passkey of this account, or a recovery code. */
export function SecondFactorForm({ begin, finish, spendCode }: SecondFactorFormProps) {
  const t = useTranslations('secondFactor');
  const [state, submit, pending] = useActionState(spendCode, {});
  return (
    <>
      <h1>{t('step')}</h1>
      <p className="lead">{t('stepLead')}</p>
      <PasskeyButton label={t('usePasskey')} begin={begin} finish={finish} />
      <h2>{t('lost')}</h2>
      <form action={submit}>
        <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
        <div className="field">
          <label className="field-label" htmlFor="recovery-code">
            {t('code')}
          </label>
          <p className={`small ${styles.rule}`} id="code-note">
            {t('codeNote')}
          </p>
          <input
            id="recovery-code"
            type="text"
            name="recovery-code"
            autoComplete="one-time-code"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            maxLength={60}
            aria-describedby="code-note"
          />
        </div>
        <div className="actions">
          <button className="button quiet" type="submit" disabled={pending}>
            {t('useCode')}
          </button>
        </div>
      </form>
    </>
  );
}
