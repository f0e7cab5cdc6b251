import { useTranslations } from 'next-intl';
import styles from './own-account.module.css';

type AddressProps = {
  email: string;
  isVerified: boolean;
  /** Without mail an address can be neither confirmed nor changed. */
  sendsMail: boolean;
  resend: () => Promise<void>;
};

export function Address({ email, isVerified, sendsMail, resend }: AddressProps) {
  const t = useTranslations('ownData');
  return (
    <section className={styles.section} aria-labelledby="address">
      <h2 id="address">{t('address')}</h2>
      <p className={styles.address}>
        {email}
        {sendsMail || isVerified ? <span className="muted"> · {t(isVerified ? 'verified' : 'unverified')}</span> : null}
      </p>
      {sendsMail ? (
        <>
          {isVerified ? null : <p>{t('confirmLead')}</p>}
          <div className={styles.links}>
            {isVerified ? null : (
              <form action={resend}>
                <button type="submit" className={styles.link}>
                  {t('sendAgain')}
                </button>
              </form>
            )}
            <a href="/account/email">{t('change')}</a>
          </div>
        </>
      ) : null}
    </section>
  );
}
