import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { ConfirmForm } from '@/components/account/confirm-form';
import { PasskeyButton } from '@/components/account/passkey-button';
import { PasskeyList } from '@/components/account/passkey-list';
import { SecondFactorPanel } from '@/components/account/second-factor-panel';
import { listPasskeys } from '@/services/accounts/passkeys';
import { isRecentSignIn } from '@/services/accounts/prove-owner';
import { findSecondFactorState } from '@/services/accounts/second-factor';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findSettings } from '@/services/settings/find-settings';
import { addPasskeyAction, beginPasskey, removePasskeyAction, renamePasskeyAction } from '../passkey-actions';
import {
  beginConfirmation,
  confirmByPasskeyAction,
  confirmByPasswordAction,
  turnOffSecondFactorAction,
  turnOnSecondFactorAction,
} from '../second-factor-actions';
import { findCurrentSessionId } from '../viewer';

/** Passkeys and the second factor of a registered user; to change them, they must have signed in lately. */
export async function PasskeysSection({ userId }: { userId: string }) {
  const [db, sessionId] = await Promise.all([database(), findCurrentSessionId()]);
  const [passkeys, { isOn, codesLeft, hasPassword }, mayChange, { memory }, t, second, messages] = await Promise.all([
    listPasskeys(db, userId),
    findSecondFactorState(db, userId),
    sessionId !== undefined && isRecentSignIn(db, userId, sessionId, now()),
    findSettings(db, userId),
    getTranslations('passkeys'),
    getTranslations('secondFactor'),
    getMessages(),
  ]);
  const hasPasskey = passkeys.length > 0;
  const { account, passkeys: passkeyWords, secondFactor } = messages;
  return (
    <NextIntlClientProvider messages={{ account, passkeys: passkeyWords, secondFactor }}>
      <section aria-labelledby="passkeys">
        <h2 id="passkeys">{t('title')}</h2>
        <p className="lead">{t('lead')}</p>
        {hasPasskey ? (
          <PasskeyList
            passkeys={passkeys}
            timeZone={memory.timeZone}
            actions={mayChange ? { rename: renamePasskeyAction, remove: removePasskeyAction } : undefined}
            isSecondFactorOn={isOn}
          />
        ) : null}
        {mayChange ? (
          <PasskeyButton label={t('add')} begin={beginPasskey} finish={addPasskeyAction} isQuiet>
            <label className="field">
              <span>{t('nameOfNew')}</span>
              <input
                type="text"
                name="name"
                defaultValue={t('defaultName', { number: passkeys.length + 1 })}
                required
                maxLength={80}
                autoComplete="off"
              />
            </label>
          </PasskeyButton>
        ) : (
          <ConfirmForm
            hasPassword={hasPassword}
            hasPasskey={hasPasskey}
            checkPassword={confirmByPasswordAction}
            begin={beginConfirmation}
            finish={confirmByPasskeyAction}
          />
        )}
      </section>
      <section aria-labelledby="second-factor">
        <h2 id="second-factor">{second('title')}</h2>
        <p>{second(isOn ? 'on' : hasPasskey ? 'off' : 'offNoPasskey')}</p>
        {mayChange ? (
          <SecondFactorPanel
            isOn={isOn}
            codesLeft={codesLeft}
            hasPasskey={hasPasskey}
            makeCodes={turnOnSecondFactorAction}
            turnOff={turnOffSecondFactorAction}
          />
        ) : null}
      </section>
    </NextIntlClientProvider>
  );
}
