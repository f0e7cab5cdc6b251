import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './drafts.module.css';

type ShareAuthorsProps = {
  draftId: string;
  authors: readonly { userId: string; name: string | undefined; email: string | undefined; isOwner: boolean }[];
  viewerId: string;
  isOwner: boolean;
  remove: (form: FormData) => Promise<void>;
  /** How another is invited, for whoever may. */
  children: ReactNode;
};

/** Who prepares a text. Its owner takes editors off; an editor leaves. */
export function ShareAuthors({ draftId, authors, viewerId, isOwner, remove, children }: ShareAuthorsProps) {
  const t = useTranslations('drafts');
  return (
    <section className={styles.section} aria-labelledby="authors">
      <h2 id="authors">{t('share.authors')}</h2>
      <ul className={styles.authors}>
        {authors.map((author) => (
          <li key={author.userId}>
            <span>
              {author.name ?? author.email ?? t('share.nameless')}{' '}
              <span className="small">
                {t(author.isOwner ? 'share.owner' : 'share.editor')}
                {author.userId === viewerId ? ` · ${t('share.you')}` : ''}
              </span>
            </span>
            {!author.isOwner && (isOwner || author.userId === viewerId) ? (
              <form action={remove}>
                <input type="hidden" name="draftId" value={draftId} />
                <input type="hidden" name="editorId" value={author.userId} />
                <button className={styles.plain} type="submit">
                  {isOwner ? t('share.remove', { name: author.name ?? author.email ?? t('share.nameless') }) : t('share.leave')}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
