import { useTranslations } from 'next-intl';
import styles from './drafts.module.css';
import sourceStyles from './text-source.module.css';

const problems = ['too-big', 'not-json', 'not-a-pack', 'same-id', 'long-quote', 'too-many-texts'] as const;

type ImportFormProps = {
  action: string;
  /** Why the last file made no text, and where in it. */
  problem: string | undefined;
  at: string | undefined;
};

/** Takes a text with its facts as one file, as another installation or this one gave it. */
export function ImportForm({ action, problem, at }: ImportFormProps) {
  const t = useTranslations('drafts.import');
  const code = problems.find((one) => one === problem);
  // It comes from the address, so nothing but a path is shown.
  const path = at && /^[\w.-]{1,120}$/.test(at) ? at.split('.').join(' › ') : '';
  return (
    <section className={styles.section} aria-labelledby="import">
      <h2 id="import">{t('title')}</h2>
      <p>{t('lead')}</p>
      <div role="alert">{code ? <p className="problem">{t(`problem.${code}`, { at: path || 'none' })}</p> : null}</div>
      <form action={action} method="post" encType="multipart/form-data">
        <p className={sourceStyles.chooser}>
          <label htmlFor="pack-file" className="field-label">
            {t('file')}
          </label>
          <input id="pack-file" type="file" name="file" accept="application/json,.json" required />
        </p>
        <button className="button quiet" type="submit">
          {t('send')}
        </button>
      </form>
    </section>
  );
}
