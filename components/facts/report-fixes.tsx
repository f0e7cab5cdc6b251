import { useTranslations } from 'next-intl';
import styles from './facts.module.css';

type ReportFixesProps = {
  fix: (form: FormData) => Promise<void>;
  packId: string;
  report: { id: string; typed: string | undefined };
  editHref: string;
};

/** What may be done about a report with one click; it goes into the draft. */
export function ReportFixes({ fix, packId, report, editHref }: ReportFixesProps) {
  const t = useTranslations('report.fix');
  return (
    <form action={fix} className={styles.fixes}>
      <input type="hidden" name="packId" value={packId} />
      <input type="hidden" name="reportId" value={report.id} />
      {report.typed ? (
        <button type="submit" name="fix" value="alias">
          {t('alias', { typed: report.typed })}
        </button>
      ) : null}
      <a href={editHref}>{t('correct')}</a>
      <button type="submit" name="fix" value="held">
        {t('held')}
      </button>
      <button type="submit" name="fix" value="rejected">
        {t('rejected')}
      </button>
    </form>
  );
}
