import { useFormatter, useTranslations } from 'next-intl';
import styles from './ways.module.css';

export type WaysInListProps = {
  linked: readonly {
    provider: string;
    providerAccountId: string;
    name: string;
    label: string | null;
    createdAt: Date;
    lastUsedAt: Date | null;
    isLastWay: boolean;
  }[];
  /** What can be linked. */
  providers: readonly { id: string; name: string }[];
  hasMail: boolean;
  timeZone?: string | undefined;
  link: (form: FormData) => Promise<void>;
  unlink: (form: FormData) => Promise<void>;
};

/** Accounts elsewhere that open this one; each can be unlinked, but for the last way in. */
export function WaysInList({ linked, providers, hasMail, timeZone, link, unlink }: WaysInListProps) {
  const t = useTranslations('waysIn');
  const format = useFormatter();
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', ...(timeZone ? { timeZone } : {}) });
  if (linked.length === 0 && providers.length === 0 && !hasMail) return null;
  return (
    <section aria-labelledby="ways-in">
      <h2 id="ways-in">{t('title')}</h2>
      <p className={styles.text}>{t(providers.length > 0 ? 'lead' : hasMail ? 'mailOnly' : 'notOffered')}</p>
      {hasMail && providers.length > 0 ? <p className={styles.text}>{t('mailOnly')}</p> : null}
      {linked.length > 0 ? (
        <ul className={styles.linked}>
          {linked.map(({ provider, providerAccountId, name, label, createdAt, lastUsedAt, isLastWay }) => (
            <li key={`${provider} ${providerAccountId}`}>
              <div>
                <p className={styles.name}>{label ? t('account', { name, label }) : name}</p>
                <p className="small">
                  {t('since', { day: day(createdAt) })} {lastUsedAt ? t('lastUsed', { day: day(lastUsedAt) }) : t('neverUsed')}
                </p>
                {isLastWay ? <p className="small">{t('lastWay')}</p> : null}
              </div>
              {isLastWay ? null : (
                <form action={unlink}>
                  <input type="hidden" name="provider" value={provider} />
                  <input type="hidden" name="providerAccountId" value={providerAccountId} />
                  <button className="button quiet" type="submit" aria-label={t('unlinkOf', { name: label ?? name })}>
                    {t('unlink')}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {providers.length > 0 ? (
        <ul className={styles.providers}>
          {providers.map(({ id, name }) => (
            <li key={id}>
              <form action={link}>
                <input type="hidden" name="provider" value={id} />
                <button className="button quiet" type="submit">
                  {t('link', { name })}
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
