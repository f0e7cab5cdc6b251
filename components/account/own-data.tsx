import { useTranslations } from 'next-intl';
import styles from './own-account.module.css';

/** To take everything along, and to delete everything. */
export function OwnData() {
  const t = useTranslations('ownData');
  return (
    <section className={styles.section} aria-labelledby="data">
      <h2 id="data">{t('data')}</h2>
      <p>{t('dataLead')}</p>
      <div className={styles.links}>
        <a href="/account/export" download>
          {t('export')}
        </a>
        <a href="/account/delete">{t('delete')}</a>
      </div>
    </section>
  );
}
