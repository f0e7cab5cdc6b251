import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';

type Row = {
  id: string;
  packId: string;
  mode: 'practice' | 'assessed';
  startedAt: Date;
  finishedAt: Date | undefined;
  itemCount: number;
  answered: number;
  earned: number | undefined;
};

/** The zone is said, because it is the server's choice until a learner's own is known. */
const when = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

export type AttemptListProps = {
  attempts: readonly Row[];
  packTitles: Readonly<Record<string, string>>;
  hrefOf: (attempt: Row) => string;
};

export function AttemptList({ attempts, packTitles, hrefOf }: AttemptListProps) {
  const t = useTranslations('history');
  const format = useFormatter();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('score')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((attempt) => (
          <tr key={attempt.id}>
            <td>
              <Link href={hrefOf(attempt)} prefetch={false}>
                {format.dateTime(attempt.startedAt, when)}
              </Link>
            </td>
            <td>
              {packTitles[attempt.packId] ?? attempt.packId} <span className="muted">· {t(`mode.${attempt.mode}`)}</span>
            </td>
            <td>
              {attempt.finishedAt && attempt.earned !== undefined
                ? t('scored', { earned: format.number(attempt.earned, { maximumFractionDigits: 2 }), total: attempt.itemCount })
                : t('open', { answered: attempt.answered, total: attempt.itemCount })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
