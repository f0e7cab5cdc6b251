import { useTranslations } from 'next-intl';
import styles from './fact-form.module.css';
import type { FactValues } from './fact-values';

type FactMoreFieldsProps = { values: FactValues; topics: readonly { id: string; title: string }[] };

const importances = ['core', 'detail', 'soft'] as const;

/** What the rules fill in as a rule, folded away. */
export function FactMoreFields({ values, topics }: FactMoreFieldsProps) {
  const t = useTranslations('drafts');
  const text = (name: 'subject' | 'aliases' | 'denied' | 'group' | 'asOf') => (
    <label>
      <span>{t(`field.${name}`)}</span>
      <input type="text" name={name} defaultValue={values[name]} />
    </label>
  );
  return (
    <details className={styles.more}>
      <summary>{t('edit.more')}</summary>
      {text('aliases')}
      {text('denied')}
      {text('subject')}
      <div className={styles.pair}>
        <label>
          <span>{t('field.importance')}</span>
          <select name="importance" defaultValue={values.importance}>
            {importances.map((one) => (
              <option key={one} value={one}>
                {t(`importance.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('field.topic')}</span>
          <select name="topic" defaultValue={values.topic}>
            {topics.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {text('group')}
        {text('asOf')}
      </div>
      <p className="small">{t('edit.groupHint')}</p>
    </details>
  );
}
