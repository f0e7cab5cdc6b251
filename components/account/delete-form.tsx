'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { FormAction } from './form-state';
import styles from './own-account.module.css';

/** `email` is the account's; a guest has none and types a word. */
export function DeleteForm({ action, email }: { action: FormAction; email: string | undefined }) {
  const t = useTranslations('ownData');
  const [state, submit, pending] = useActionState(action, {});
  const goes = [
    email ? 'goesAccount' : 'goesGuest',
    'goesAttempts',
    'goesMemory',
    'goesSettings',
    ...(email ? ['goesTexts'] : []),
  ];
  return (
    <>
      <h1>{t('deleteTitle')}</h1>
      <p className="lead">{t('deleteLead')}</p>
      <h2>{t('goes')}</h2>
      <ul className={styles.list}>
        {goes.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <h2>{t('stays')}</h2>
      <p className={styles.text}>{t('staysPacks')}</p>
      <p>
        <a href="/account/export" download>
          {t('export')}
        </a>
      </p>
      <form action={submit} className={styles.confirm}>
        <div role="alert">
          {state.code ? (
            <p className="problem">{t(state.code === 'last-administrator' ? 'lastAdministrator' : 'notConfirmed')}</p>
          ) : null}
        </div>
        <label className="field">
          <span>{email ? t('typeEmail', { email }) : t('typeWord', { word: t('word') })}</span>
          <input type="text" name="typed" autoComplete="off" autoCapitalize="none" spellCheck={false} required maxLength={254} />
        </label>
        <div className="actions">
          <button className="button" type="submit" disabled={pending}>
            {t('deleteNow')}
          </button>
          <a className="button quiet" href="/account">
            {t('keep')}
          </a>
        </div>
      </form>
    </>
  );
}
