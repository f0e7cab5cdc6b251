import { useFormatter, useTranslations } from 'next-intl';
import styles from './own-account.module.css';

export type ShownDevice = {
  sessionId: string;
  name: string | undefined;
  signedInAt: Date;
  lastUsedAt: Date;
  isThisOne: boolean;
};

type FormPost = (form: FormData) => Promise<void>;
type DevicesProps = {
  devices: readonly ShownDevice[];
  now: Date;
  timeZone: string;
  endDevice: FormPost;
  signOutEverywhere: FormPost;
  signOutHere: FormPost;
};

/** Where someone is signed in, and the ways to end it. Plain forms: they work without the page's script. */
export function Devices({ devices, now, timeZone, endDevice, signOutEverywhere, signOutHere }: DevicesProps) {
  const t = useTranslations('devices');
  const format = useFormatter();
  const nameOf = (name: string | undefined) => {
    const [browser, system] = name?.split(' on ') ?? [];
    return browser && system ? t('nameOf', { browser, system }) : t('unknown');
  };
  const hasOthers = devices.some(({ isThisOne }) => !isThisOne);
  return (
    <section className={styles.section} aria-labelledby="devices">
      <h2 id="devices">{t('title')}</h2>
      {hasOthers ? <p className="muted">{t('lead')}</p> : null}
      <ul className={styles.devices}>
        {devices.map(({ sessionId, name, signedInAt, lastUsedAt, isThisOne }) => {
          const since = format.dateTime(signedInAt, { dateStyle: 'medium', timeStyle: 'short', timeZone });
          return (
            <li key={sessionId}>
              <div>
                <p>
                  <span className={styles.device}>{nameOf(name)}</span>
                  {isThisOne ? ` · ${t('thisOne')}` : ''}
                </p>
                <p className="small">
                  {t('used', { when: format.relativeTime(lastUsedAt, now) })} · {t('since', { when: since })}
                </p>
              </div>
              {isThisOne ? null : (
                <form action={endDevice} className={styles.links}>
                  <input type="hidden" name="sessionId" value={sessionId} />
                  <button type="submit" className={styles.link} aria-label={t('endOf', { device: nameOf(name), when: since })}>
                    {t('end')}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.links}>
        <form action={signOutHere}>
          <button type="submit" className="button quiet">
            {t('signOutHere')}
          </button>
        </form>
        {hasOthers ? (
          <>
            <form action={signOutEverywhere}>
              <input type="hidden" name="keep" value="this" />
              <button type="submit" className={styles.link}>
                {t('signOutOthers')}
              </button>
            </form>
            <form action={signOutEverywhere}>
              <button type="submit" className={styles.link}>
                {t('signOutEverywhere')}
              </button>
            </form>
          </>
        ) : null}
      </div>
    </section>
  );
}
