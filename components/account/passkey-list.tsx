import { useFormatter, useTranslations } from 'next-intl';
import styles from './account.module.css';

export type PasskeyListProps = {
  passkeys: readonly { id: string; name: string; createdAt: Date; lastUsedAt: Date | undefined }[];
  timeZone?: string;
  /** Without them the list can only be read. */
  actions?: { rename: (form: FormData) => Promise<void>; remove: (form: FormData) => Promise<void> } | undefined;
  /** Removing the last one turns the second factor off. */
  isSecondFactorOn: boolean;
};

export function PasskeyList({ passkeys, timeZone, actions, isSecondFactorOn }: PasskeyListProps) {
  const t = useTranslations('passkeys');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) });
  return (
    <ul className={styles.passkeys}>
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          <p className={styles.name}>{name}</p>
          <p className="small">
            {t('since', { day: day(createdAt) })} {lastUsedAt ? t('lastUsed', { day: day(lastUsedAt) }) : t('neverUsed')}
          </p>
          {actions ? (
            <div className={styles.row}>
              <details>
                <summary aria-label={t('renameOf', { name })}>{t('rename')}</summary>
                <form action={actions.rename}>
                  <input type="hidden" name="passkey" value={id} />
                  <label className="field">
                    <span>{t('newName')}</span>
                    <input type="text" name="name" defaultValue={name} required maxLength={80} autoComplete="off" />
                  </label>
                  <button className="button quiet" type="submit">
                    {t('saveName')}
                  </button>
                </form>
              </details>
              <details>
                <summary aria-label={t('removeOf', { name })}>{t('remove')}</summary>
                <form action={actions.remove}>
                  <input type="hidden" name="passkey" value={id} />
                  <p>{t(isSecondFactorOn && passkeys.length === 1 ? 'removeLast' : 'removeNote')}</p>
                  <button className="button quiet" type="submit">
                    {t('removeNow')}
                  </button>
                </form>
              </details>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
