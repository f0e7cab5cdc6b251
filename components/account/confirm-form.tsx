'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { PasskeyButton, type PasskeyButtonProps, type PasskeyState } from './passkey-button';
import { PasswordField } from './password-field';

export type ConfirmFormProps = Pick<PasskeyButtonProps, 'begin' | 'finish'> & {
  hasPassword: boolean;
  hasPasskey: boolean;
  checkPassword: (previous: PasskeyState, form: FormData) => Promise<PasskeyState>;
};

/** Asks who signed in a while ago to show that it is still them. */
export function ConfirmForm({ hasPassword, hasPasskey, checkPassword, begin, finish }: ConfirmFormProps) {
  const t = useTranslations('passkeys');
  const [state, submit, pending] = useActionState(checkPassword, {});
  return (
    <>
      <p>{t(hasPassword || hasPasskey ? 'confirm' : 'confirmBySignIn')}</p>
      {hasPasskey ? <PasskeyButton label={t('confirmWithPasskey')} begin={begin} finish={finish} isQuiet /> : null}
      {hasPassword ? (
        <form action={submit}>
          <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
          <PasswordField label={t('yourPassword')} />
          <button className="button quiet" type="submit" disabled={pending}>
            {t('confirmNow')}
          </button>
        </form>
      ) : null}
    </>
  );
}
