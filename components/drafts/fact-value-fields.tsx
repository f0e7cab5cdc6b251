import { useTranslations } from 'next-intl';
import { qualifierSchema } from '@/quizzes/facts/fact';
import styles from './fact-form.module.css';
import { type FactValues, numberTypes, textTypes } from './fact-values';

type FactValueFieldsProps = { values: FactValues; type: FactValues['type']; onType: (type: FactValues['type']) => void };

/** The answer, with what its type asks for. */
export function FactValueFields({ values, type, onType }: FactValueFieldsProps) {
  const t = useTranslations('drafts');
  const types = [...new Set([...numberTypes, ...textTypes, values.type])];
  const isQuantity = type === 'count' || type === 'money' || type === 'duration';
  return (
    <div className={styles.pair}>
      <label>
        <span>{t('field.type')}</span>
        <select name="type" value={type} onChange={({ target }) => onType(types.find((one) => one === target.value) ?? type)}>
          {types.map((one) => (
            <option key={one} value={one}>
              {t(`type.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('field.value')}</span>
        <input type="text" name="value" defaultValue={values.value} readOnly={type === 'sequence'} />
      </label>
      {type === 'count' || type === 'duration' ? (
        <label>
          <span>{t(type === 'count' ? 'field.unit' : 'field.years')}</span>
          <input type="text" name="unit" defaultValue={values.unit} />
        </label>
      ) : null}
      {type === 'money' ? (
        <label>
          <span>{t('field.currency')}</span>
          <input type="text" name="currency" defaultValue={values.currency} maxLength={3} />
        </label>
      ) : null}
      {isQuantity ? (
        <label>
          <span>{t('field.qualifier')}</span>
          <select name="qualifier" defaultValue={values.qualifier}>
            {qualifierSchema.options.map((one) => (
              <option key={one} value={one}>
                {t(`qualifier.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}
