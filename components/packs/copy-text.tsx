import { useTranslations } from 'next-intl';

type CopyTextProps = { action: (form: FormData) => Promise<void>; packId: string };

/** Makes a text of one's own of someone else's. */
export function CopyText({ action, packId }: CopyTextProps) {
  const t = useTranslations('pack');
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t('copyTitle')}</h2>
      <p className="muted">{t('copyHint')}</p>
      <form action={action}>
        <input type="hidden" name="packId" value={packId} />
        <button className="button quiet" type="submit">
          {t('copy')}
        </button>
      </form>
    </section>
  );
}
