import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './facts.module.css';
import { ReportFixes } from './report-fixes';

type Report = {
  id: string;
  factId: string;
  problem: string;
  text: string | undefined;
  /** What its learner had last typed for the fact. */
  typed: string | undefined;
  createdAt: Date;
  resolvedAt: Date | undefined;
  resolution: string | undefined;
  resolvedBy: string | undefined;
};

type Act = (form: FormData) => Promise<void>;

export type ReportListProps = {
  action: Act;
  /** Mends the fact in the draft and settles the report; absent for who has no draft of it. */
  fix: Act | undefined;
  /** Of each fact that the draft has, where its form is. */
  editHrefs: Readonly<Record<string, string>>;
  pack: { id: string; title: string; language: string; href: string };
  reports: readonly Report[];
  /** By fact; a fact that the pack no longer has is not in it. */
  statements: Readonly<Record<string, string>>;
  /** Up to where a fact's id follows. */
  itemsHref: string;
  now: number;
  timeZone: string;
};

/** What learners say is wrong with a pack, without who: open ones, then those that are settled. */
export function ReportList({ action, fix, editHrefs, pack, reports, statements, itemsHref, now, timeZone }: ReportListProps) {
  const t = useTranslations('report');
  const format = useFormatter();
  const groups = [
    { name: 'open', list: reports.filter(({ resolvedAt }) => !resolvedAt) },
    { name: 'resolved', list: reports.filter(({ resolvedAt }) => resolvedAt) },
  ] as const;
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone });
  return (
    <>
      <p className="small">
        <Link href={pack.href} prefetch={false}>
          {pack.title}
        </Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="lead">{t(reports.length === 0 ? 'empty' : 'lead', { count: groups[0].list.length })}</p>
      {groups.map(({ name, list }) =>
        list.length === 0 ? null : (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{t(name, { count: list.length })}</h2>
            <ul className={styles.inbox}>
              {list.map((report) => (
                <li key={report.id}>
                  <h3>
                    {statements[report.factId] ? (
                      <Link href={`${itemsHref}${report.factId}`} prefetch={false}>
                        {statements[report.factId]}
                      </Link>
                    ) : (
                      t('goneFact', { id: report.factId })
                    )}
                  </h3>
                  <p className="small">
                    {t(`problem.${report.problem}`)} · {day(report.createdAt)} ({format.relativeTime(report.createdAt, now)})
                    {report.resolvedAt
                      ? ` · ${t('resolvedOn', { day: day(report.resolvedAt), by: report.resolvedBy ?? 'none' })}`
                      : ''}
                  </p>
                  {report.text ? <p className={styles.words}>“{report.text}”</p> : <p className="muted">{t('noWords')}</p>}
                  {report.typed ? (
                    <p>{t.rich('typed', { typed: report.typed, b: (chunks) => <b lang={pack.language}>{chunks}</b> })}</p>
                  ) : null}
                  {report.resolution ? <p className="small">{t(`resolution.${report.resolution}`)}</p> : null}
                  {fix && !report.resolvedAt && editHrefs[report.factId] ? (
                    <ReportFixes fix={fix} packId={pack.id} report={report} editHref={editHrefs[report.factId] ?? ''} />
                  ) : null}
                  <form action={action}>
                    <input type="hidden" name="packId" value={pack.id} />
                    <input type="hidden" name="reportId" value={report.id} />
                    <button className="button quiet" type="submit" name="settle" value={report.resolvedAt ? 'reopen' : 'resolve'}>
                      {t(report.resolvedAt ? 'reopen' : 'resolve')}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
