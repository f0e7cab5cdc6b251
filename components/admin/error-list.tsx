import { useFormatter, useTranslations } from 'next-intl';
import styles from './admin.module.css';

type Row = { at: Date; kind: string; route: string; digest: string | undefined; message: string };

type Props = { errors: readonly Row[]; count: number; clear: () => Promise<void> };

const when = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
} as const;

/** What went wrong, the newest first, and the way to forget it. */
export function ErrorList({ errors, count, clear }: Props) {
  const t = useTranslations('admin');
  const format = useFormatter();
  if (count === 0) return <p className="lead">{t('noErrors')}</p>;
  return (
    <>
      <p className="muted">{t('errorsLead', { count })}</p>
      <ul className={styles.errors}>
        {errors.map(({ at, kind, route, digest, message }) => (
          <li key={`${at.getTime()} ${digest} ${message}`}>
            <p className={styles.what}>
              {kind} <span>{route}</span>
            </p>
            <p className={styles.message}>{message}</p>
            <p className="small">
              {format.dateTime(at, when)}
              {digest ? ` · ${t('number', { digest })}` : null}
            </p>
          </li>
        ))}
      </ul>
      <form action={clear} className="actions">
        <button className="button quiet" type="submit">
          {t('clear')}
        </button>
      </form>
    </>
  );
}
