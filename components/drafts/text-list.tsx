import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './drafts.module.css';

type Published = { visibility: 'private' | 'link' | 'public'; archivedAt: Date | null };

export type TextSummary = {
  id: string;
  title: string;
  language: string;
  isOwner: boolean;
  accepted: number;
  proposed: number;
  broken: number;
  published?: Published;
};

const stateOf = (published: Published | undefined) =>
  published === undefined ? 'unpublished' : published.archivedAt ? 'archived' : published.visibility;

/** What someone prepares, with what is left to decide and who may learn from it. */
export function TextList({ texts }: { texts: readonly TextSummary[] }) {
  const t = useTranslations('drafts');
  if (texts.length === 0) return <p>{t('none')}</p>;
  return (
    <ul className={styles.texts}>
      {texts.map(({ id, title, language, isOwner, accepted, proposed, broken, published }) => (
        <li key={id}>
          <h2>
            <a className={styles.title} href={`/texts/${encodeURIComponent(id)}`} lang={language}>
              {title}
            </a>
          </h2>
          <p>
            {t('counts', { proposed, accepted })}
            {broken > 0 ? ` · ${t('needsLook', { count: broken })}` : ''}
          </p>
          <p className="small">
            {t(`state.${stateOf(published)}`)}
            {isOwner ? '' : ` · ${t('edited')}`}
          </p>
          {published ? (
            <p className={styles.links}>
              <Link href={`/packs/${encodeURIComponent(id)}`} prefetch={false}>
                {t('learnIt')}
              </Link>
              <Link href={`/texts/${encodeURIComponent(id)}/share`} prefetch={false}>
                {t('shareIt')}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
