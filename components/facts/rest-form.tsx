import { useTranslations } from 'next-intl';
import { FactFields } from './fact-fields';

export type RestFormProps = {
  action: (form: FormData) => Promise<void>;
  packId: string;
  factId: string;
  isSuspended: boolean;
  isBuried: boolean;
};

/** Whether the fact is asked in reviews, and the buttons to change that. */
export function RestForm({ action, packId, factId, isSuspended, isBuried }: RestFormProps) {
  const t = useTranslations('fact');
  const choices = [isSuspended ? 'resume' : 'suspend', ...(isSuspended ? [] : [isBuried ? 'unbury' : 'bury'])];
  return (
    <form action={action}>
      <FactFields packId={packId} factId={factId} ticket={undefined} />
      <p>{t(isSuspended ? 'rest.suspended' : isBuried ? 'rest.buried' : 'rest.asked')}</p>
      <div className="actions">
        {choices.map((choice) => (
          <button key={choice} className="button quiet" type="submit" name="rest" value={choice}>
            {t(`rest.${choice}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
