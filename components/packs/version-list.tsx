import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './version-list.module.css';

type Change = { type: 'added' | 'changed' | 'reworded' | 'withdrawn'; factId: string; sentence: string; was?: string };

export type VersionListProps = {
  pack: { title: string; language: string; href: string };
  /** The newest first. */
  versions: readonly {
    version: string;
    publishedAt: Date;
    note: string | undefined;
    facts: number;
    isCurrent: boolean;
    changes: readonly Change[];
  }[];
  /** A test is open, in which what is told here might be an answer. */
  isHidden: boolean;
  timeZone: string;
};

const types = ['added', 'changed', 'withdrawn', 'reworded'] as const;
const mostShown = 12;

/** What each version of a text brought, in plain words. */
export function VersionList({ pack, versions, isHidden, timeZone }: VersionListProps) {
  const t = useTranslations('pack.version');
  const format = useFormatter();
  return (
    <>
      <p className="small">
        <Link href={pack.href} prefetch={false} lang={pack.language}>
          {pack.title}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      {isHidden ? <p>{t('hidden')}</p> : null}
      <ol className={styles.versions}>
        {versions.map(({ version, publishedAt, note, facts, isCurrent, changes }, index) => (
          <li key={version}>
            <h2>
              <time dateTime={publishedAt.toISOString()}>{format.dateTime(publishedAt, { dateStyle: 'long', timeZone })}</time>
            </h2>
            <p className="small">
              {t('facts', { count: facts })}
              {isCurrent ? ` · ${t('current')}` : ''}
            </p>
            {note && !isHidden ? (
              <p className={styles.note} lang={pack.language}>
                {note}
              </p>
            ) : null}
            {changes.length > 0 ? null : <p className="muted">{t(index === versions.length - 1 ? 'first' : 'same')}</p>}
            {types.map((type) => {
              const of = changes.filter((change) => change.type === type);
              if (of.length === 0) return null;
              return (
                <section key={type} aria-label={t(type, { count: of.length })}>
                  <p className={styles.kind}>{t(type, { count: of.length })}</p>
                  {isHidden ? null : (
                    <ul>
                      {of.slice(0, mostShown).map(({ factId, sentence, was }) => (
                        <li key={factId}>
                          <span lang={pack.language}>{sentence}</span>
                          {was === undefined ? null : <span className="muted"> {t('was', { was })}</span>}
                        </li>
                      ))}
                      {of.length > mostShown ? <li className="muted">{t('more', { count: of.length - mostShown })}</li> : null}
                    </ul>
                  )}
                </section>
              );
            })}
          </li>
        ))}
      </ol>
    </>
  );
}
