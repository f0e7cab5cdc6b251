import { useFormatter, useTranslations } from 'next-intl';
import { standing } from '@/memory/replay';
import type { Review } from '@/memory/review';

const gradeNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

/** Every review of a fact, the latest first; those taken back say so. */
export function FactReviews({ history, timeZone }: { history: readonly Review[]; timeZone: string }) {
  const t = useTranslations('review');
  const tKind = useTranslations('start');
  const format = useFormatter();
  const stands = new Set(standing(history).map(({ id }) => id));
  const shown = history.filter(({ source }) => source !== 'undo').toReversed();
  const said = ({ grade, verdict }: Review) =>
    grade ? t(`grade.${gradeNames[grade]}`) : verdict ? t(`verdict.${verdict}`) : '–';
  if (shown.length === 0) return null;
  return (
    <table>
      <caption className="visually-hidden">{t('info.history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('info.when')}</th>
          <th scope="col">{t('info.how')}</th>
          <th scope="col">{t('info.said')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((review) => (
          <tr key={review.id}>
            <td>{format.dateTime(review.at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}</td>
            <td>
              {t(`source.${review.source}`)}
              {review.kind === 'card' ? '' : `, ${tKind(`kind.${review.kind}`)}`}
            </td>
            <td>
              {said(review)}
              {stands.has(review.id) ? '' : ` (${t('info.undone')})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
