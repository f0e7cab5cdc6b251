'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import styles from './account.module.css';
import { RecoveryCodes } from './recovery-codes';

export type SecondFactorPanelProps = {
  isOn: boolean;
  codesLeft: number;
  hasPasskey: boolean;
  makeCodes: (
    previous: { code?: string; codes?: string[] },
    form: FormData,
  ) => Promise<{
    code?: string;
    codes?: string[];
  }>;
  turnOff: (form: FormData) => Promise<void>;
};

/** The second factor, on or off; turning it on and making new codes are one act, since the codes are shown then. */
export function SecondFactorPanel({ isOn, codesLeft, hasPasskey, makeCodes, turnOff }: SecondFactorPanelProps) {
  const t = useTranslations('secondFactor');
  const [state, submit, pending] = useActionState(makeCodes, {});
  return (
    <>
      <div role="alert">{state.code ? <p className="problem">{t(`problem.${state.code}`)}</p> : null}</div>
      {isOn && state.codes ? <RecoveryCodes codes={state.codes} /> : null}
      {isOn ? <p className="small">{t('codesLeft', { count: codesLeft })}</p> : null}
      {hasPasskey ? (
        <div className={styles.row}>
          <form action={submit}>
            <button className="button quiet" type="submit" disabled={pending}>
              {t(isOn ? 'newCodes' : 'turnOn')}
            </button>
          </form>
          {isOn ? (
            <form action={turnOff}>
              <button className="button quiet" type="submit">
                {t('turnOff')}
              </button>
            </form>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
