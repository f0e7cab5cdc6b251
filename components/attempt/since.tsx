import { useTranslations } from 'next-intl';
import type { Feedback } from '@/quizzes/kinds/item';

/** What is known since the text was written: with its date and where it is from, never as "today". */
export function Since({ update, className }: { update: NonNullable<Feedback['update']>; className: string | undefined }) {
  const t = useTranslations('note');
  const { title, url } = update.citation;
  return (
    <p className={className}>
      <strong>{t('since')}</strong> {update.text}{' '}
      <cite>
        {url ? (
          <a className="inline" href={url} target="_blank" rel="noreferrer">
            {t('cited', { title, asOf: update.asOf })}
            <span className="visually-hidden"> {t('newTab')}</span>
          </a>
        ) : (
          t('cited', { title, asOf: update.asOf })
        )}
      </cite>
    </p>
  );
}
