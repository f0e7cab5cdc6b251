import { useTranslations } from 'next-intl';
import styles from './ways.module.css';

export type OtherWaysProps = {
  providers: readonly { id: string; name: string }[];
  hasMail: boolean;
  next: string;
  goTo: (form: FormData) => Promise<void>;
  sendLink: (form: FormData) => Promise<void>;
};

/** The ways in besides a password; nothing where none is set up. */
export function OtherWays({ providers, hasMail, next, goTo, sendLink }: OtherWaysProps) {
  const t = useTranslations('waysIn');
  if (providers.length === 0 && !hasMail) return null;
  return (
    <section className={styles.others} aria-labelledby="other-ways">
      <h2 id="other-ways">{t('others')}</h2>
      {providers.length > 0 ? (
        <ul className={styles.providers}>
          {providers.map(({ id, name }) => (
            <li key={id}>
              <form action={goTo}>
                <input type="hidden" name="provider" value={id} />
                <input type="hidden" name="next" value={next} />
                <button className="button quiet" type="submit">
                  {t('continueWith', { name })}
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
      {hasMail ? (
        <form action={sendLink}>
          <input type="hidden" name="next" value={next} />
          <label className="field" htmlFor="link-email">
            <span>{t('linkTo')}</span>
            <input id="link-email" type="email" name="email" autoComplete="email" required maxLength={254} />
          </label>
          <p className="small">{t('linkNote')}</p>
          <button className="button quiet" type="submit">
            {t('sendLink')}
          </button>
        </form>
      ) : null}
    </section>
  );
}
