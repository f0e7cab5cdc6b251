import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { AttemptList, type AttemptListProps } from './attempt-list';
import styles from './attempt-result.module.css';

export type AttemptResultDeleteProps = {
  action: (form: FormData) => Promise<void>;
  attempt: AttemptListProps['attempts'][number];
  packTitles: AttemptListProps['packTitles'];
  reviewCount: number;
  now: number;
  timeZone: string;
  backHref: string;
};

/** What goes, what may stay, and the way back. */
export function AttemptResultDelete({ action, attempt, reviewCount, backHref, ...list }: AttemptResultDeleteProps) {
  const t = useTranslations('history');
  return (
    <form action={action} className={styles.delete}>
      <h1>{t('delete.title')}</h1>
      <AttemptList {...list} attempts={[attempt]} hrefOf={() => backHref} />
      <p>{t('delete.explain')}</p>
      <input type="hidden" name="attemptId" value={attempt.id} />
      <fieldset>
        <legend>{t('delete.reviews', { count: reviewCount })}</legend>
        {(['stay', 'go'] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name="reviews" value={choice} defaultChecked={choice === 'stay'} />
            <span>
              {t(`delete.${choice}`)} <span className="muted">{t(`delete.${choice}Means`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <button className="button" type="submit">
          {t('delete.do')}
        </button>
        <Link className="button quiet" href={backHref} prefetch={false}>
          {t('delete.keep')}
        </Link>
      </div>
    </form>
  );
}
