import { useTranslations } from 'next-intl';
import { SourceQuote } from '@/components/items/source-quote';
import type { FactSource } from '@/quizzes/facts/fact';
import styles from './design-page.module.css';

const colours = [
  'paper',
  'sheet',
  'ink',
  'muted',
  'rule',
  'field',
  'accent',
  'marker',
  'right',
  'right-wash',
  'wrong',
  'wrong-wash',
] as const;
const steps = ['step--1', 'step-0', 'step-1', 'step-2', 'step-3', 'step-4'] as const;
const spaces = ['space-1', 'space-2', 'space-3', 'space-4', 'space-5', 'space-6', 'space-7'] as const;
const motions = ['quick', 'calm'] as const;

/** What the pages are made of, each with the rule it follows. */
export function DesignPage({ source }: { source: FactSource }) {
  const t = useTranslations('design');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>

      <h2>{t('colour')}</h2>
      <p>{t('colourRule')}</p>
      <ul className={styles.swatches}>
        {colours.map((name) => (
          <li key={name}>
            <span className={styles.swatch} data-token={name} />
            <code>{name}</code>
            <span className="small">{t(`colourIs.${name}`)}</span>
          </li>
        ))}
      </ul>

      <h2>{t('type')}</h2>
      <p>{t('typeRule')}</p>
      <ul className={styles.steps}>
        {steps.map((name) => (
          <li key={name} data-token={name}>
            <span className="serif">{t('specimen')}</span> <code>{name}</code>
          </li>
        ))}
      </ul>

      <h2>{t('space')}</h2>
      <p>{t('spaceRule')}</p>
      <ul className={styles.steps}>
        {spaces.map((name) => (
          <li key={name}>
            <span className={styles.bar} data-token={name} /> <code>{name}</code>
          </li>
        ))}
      </ul>
      <p>
        {t('motionRule')}{' '}
        {motions.map((name) => (
          <code key={name}>{name} </code>
        ))}
      </p>

      <h2>{t('source')}</h2>
      <p>{t('sourceRule')}</p>
      <div className={styles.measure}>
        <SourceQuote source={source} />
      </div>

      <h2>{t('actions')}</h2>
      <p>{t('actionsRule')}</p>
      <div className="actions">
        <button className="button" type="button">
          {t('primary')} <kbd>Enter</kbd>
        </button>
        <button className="button quiet" type="button">
          {t('quiet')}
        </button>
        <button className="button" type="button" disabled>
          {t('disabled')}
        </button>
      </div>

      <h2>{t('fields')}</h2>
      <p>{t('fieldsRule')}</p>
      <label className="field">
        <span>{t('text')}</span>
        <input type="text" name="text" defaultValue={t('specimen')} />
      </label>
      <label className="field">
        <span>{t('list')}</span>
        <select name="list">
          <option>{t('specimen')}</option>
        </select>
      </label>
      <label className="inline">
        <input type="checkbox" name="box" defaultChecked /> {t('box')}
      </label>
      <p className="problem">{t('problem')}</p>

      <h2>{t('figures')}</h2>
      <p>{t('figuresRule')}</p>
      <dl className="facts-of">
        <dt>{t('lead1')}</dt>
        <dd>{t('value1')}</dd>
        <dt>{t('lead2')}</dt>
        <dd>{t('value2')}</dd>
      </dl>
    </>
  );
}
