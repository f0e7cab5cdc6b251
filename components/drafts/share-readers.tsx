import { useTranslations } from 'next-intl';
import { CopyLink } from '@/components/boards/copy-link';
import styles from './drafts.module.css';

type Act = (form: FormData) => Promise<void>;

type ShareReadersProps = {
  draftId: string;
  published: { visibility: 'private' | 'link' | 'public'; linkToken: string | null } | undefined;
  publishHref: string;
  share: Act;
  renew: Act;
};

const visibilities = ['private', 'link', 'public'] as const;

/** Who may learn from a published text, and the link to it. */
export function ShareReaders({ draftId, published, publishHref, share, renew }: ShareReadersProps) {
  const t = useTranslations('drafts');
  const token = published?.visibility === 'link' ? published.linkToken : null;
  const linkHref = token ? `/packs/${encodeURIComponent(draftId)}/open?key=${encodeURIComponent(token)}` : undefined;
  return (
    <section className={styles.section} aria-labelledby="readers">
      <h2 id="readers">{t('share.readers')}</h2>
      {published ? (
        <form action={share}>
          <input type="hidden" name="draftId" value={draftId} />
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">{t('share.readers')}</legend>
            {visibilities.map((visibility) => (
              <label key={visibility}>
                <input type="radio" name="visibility" value={visibility} defaultChecked={visibility === published.visibility} />
                <span>
                  <b>{t(`state.${visibility}`)}</b> <span className="small">{t(`share.means.${visibility}`)}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <div className="actions">
            <button className="button" type="submit">
              {t('share.send')}
            </button>
          </div>
        </form>
      ) : (
        <p>
          {t('share.notPublished')} <a href={publishHref}>{t('publish.title')}</a>
        </p>
      )}
      {linkHref ? (
        <div className="actions">
          <CopyLink href={linkHref} />
          <form action={renew} className={styles.inRow}>
            <input type="hidden" name="draftId" value={draftId} />
            <button className="button quiet" type="submit">
              {t('share.renew')}
            </button>
          </form>
        </div>
      ) : null}
      {linkHref ? <p className="small">{t('share.renewHint')}</p> : null}
    </section>
  );
}
