import { useTranslations } from 'next-intl';

type ProposeAgainProps = { action: (form: FormData) => Promise<void>; draftId: string };

/** Has the rules look through the text once more. */
export function ProposeAgain({ action, draftId }: ProposeAgainProps) {
  const t = useTranslations('drafts.again');
  return (
    <form action={action}>
      <input type="hidden" name="draftId" value={draftId} />
      <p className="small">{t('hint')}</p>
      <button className="button quiet" type="submit">
        {t('send')}
      </button>
    </form>
  );
}
