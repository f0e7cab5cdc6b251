import { useTranslations } from 'next-intl';
import styles from './editor.module.css';

const keys = [
  ['A', 'accept'],
  ['R', 'reject'],
  ['E', 'edit'],
  ['J ↓', 'next'],
  ['K ↑', 'previous'],
  ['U', 'undo'],
  ['M', 'merge'],
  ['X', 'mark'],
  ['N', 'add'],
  ['?', 'keys'],
] as const;

export function KeyList() {
  const t = useTranslations('drafts');
  return (
    <section className={styles.keys} aria-label={t('do.keys')}>
      <dl>
        {keys.map(([key, name]) => (
          <div key={name}>
            <dt>{key}</dt>
            <dd>{t(`key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('key.rest')}</p>
    </section>
  );
}
