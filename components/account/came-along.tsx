import { useTranslations } from 'next-intl';
import styles from './ways.module.css';

export type CameAlongProps = {
  cameAlong?: { attempts: number; answers: number; reviews: number } | undefined;
  isTakenBack?: boolean | undefined;
  next: string;
};

export function CameAlong({ cameAlong, isTakenBack, next }: CameAlongProps) {
  const t = useTranslations('waysIn');
  return (
    <>
      <h1>{t('welcome')}</h1>
      {cameAlong ? (
        <>
          <p className="lead">
            {[
              cameAlong.attempts > 0 ? t('quizzesCame', cameAlong) : undefined,
              cameAlong.reviews > 0 ? t('cardsCame', cameAlong) : undefined,
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <p className={styles.text}>{t('cameNote')}</p>
        </>
      ) : null}
      {isTakenBack ? <p className={styles.text}>{t('takenBack')}</p> : null}
      <p className="actions">
        <a className="button" href={next}>
          {t('continue')}
        </a>
        {isTakenBack ? (
          <a className="button quiet" href="/account">
            {t('toAccount')}
          </a>
        ) : null}
      </p>
    </>
  );
}
