import { useTranslations } from 'next-intl';
import styles from './drafts.module.css';

type Act = (form: FormData) => Promise<void>;

type ShareOwnerProps = {
  draftId: string;
  isOwner: boolean;
  /** `undefined`: nothing is published yet. */
  isArchived: boolean | undefined;
  /** Where what is published is had as a file. */
  downloadHref: string;
  duplicate: Act;
  archive: Act;
  remove: Act;
};

/** What may be done with the text as a whole. */
export function ShareOwner({ draftId, isOwner, isArchived, downloadHref, duplicate, archive, remove }: ShareOwnerProps) {
  const t = useTranslations('drafts');
  const id = <input type="hidden" name="draftId" value={draftId} />;
  return (
    <>
      <section className={styles.section} aria-labelledby="whole">
        <h2 id="whole">{t('share.whole')}</h2>
        <p>{t('share.duplicateHint')}</p>
        <form action={duplicate}>
          {id}
          <button className="button quiet" type="submit">
            {t('share.duplicate')}
          </button>
        </form>
        {isArchived === undefined ? null : (
          <>
            <p>{t('share.downloadHint')}</p>
            <a className="button quiet" href={downloadHref} download>
              {t('share.download')}
            </a>
          </>
        )}
        {isOwner && isArchived !== undefined ? (
          <>
            <p>{t(isArchived ? 'share.isArchived' : 'share.archiveHint')}</p>
            <form action={archive}>
              {id}
              <input type="hidden" name="archive" value={isArchived ? 'no' : 'yes'} />
              <button className="button quiet" type="submit">
                {t(isArchived ? 'share.unarchive' : 'share.archive')}
              </button>
            </form>
          </>
        ) : null}
      </section>
      {isOwner ? (
        <section className={styles.section} aria-labelledby="delete">
          <h2 id="delete">{t('share.delete')}</h2>
          <p>{t('share.deleteHint')}</p>
          <form action={remove}>
            {id}
            <label className="inline">
              <input type="checkbox" name="sure" value="yes" required />
              {t('share.sure')}
            </label>
            <div className="actions">
              <button className="button quiet" type="submit">
                {t('share.delete')}
              </button>
            </div>
          </form>
        </section>
      ) : null}
    </>
  );
}
