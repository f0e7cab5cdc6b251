'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Memory } from '@/memory/memory';
import { standing } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import { ForgettingCurve } from './forgetting-curve';
import { Panel } from './panel';
import styles from './panel.module.css';

export type InfoPanelProps = {
  memory: Memory;
  history: readonly Review[];
  now: number;
  settings: MemorySettings;
  onClose: () => void;
};

const gradeNames = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const;

/** What is known of a memory and from what: stability, difficulty, next due, the curve, and every review. */
export function InfoPanel({ memory, history, now, settings, onClose }: InfoPanelProps) {
  const t = useTranslations('review');
  const tKind = useTranslations('start');
  const format = useFormatter();
  const { timeZone } = settings;
  const stands = new Set(standing(history).map(({ id }) => id));
  const shown = history.filter(({ source }) => source !== 'undo').toSorted((a, b) => b.at - a.at);
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const said = ({ grade, verdict }: Review) =>
    grade ? t(`grade.${gradeNames[grade]}`) : verdict ? t(`verdict.${verdict}`) : '–';
  return (
    <Panel title={t('info.title')} close={t('keys.close')} onClose={onClose}>
      {memory.type === 'new' ? (
        <p>{t('info.new')}</p>
      ) : (
        <>
          <dl className="facts-of">
            <dt>{t('info.state')}</dt>
            <dd>{t(`info.states.${memory.type}`)}</dd>
            <dt>{t('info.due')}</dt>
            <dd>{format.dateTime(memory.due, { dateStyle: 'medium', timeStyle: 'short', timeZone })}</dd>
            <dt>{t('info.stability')}</dt>
            <dd>{t('info.stabilityIs', { days: number(memory.stability), count: memory.stability })}</dd>
            <dt>{t('info.difficulty')}</dt>
            <dd>{t('info.difficultyIs', { difficulty: number(memory.difficulty) })}</dd>
            <dt>{t('info.reps')}</dt>
            <dd>{t('info.repsAre', { reps: memory.reps, lapses: memory.lapses })}</dd>
          </dl>
          <ForgettingCurve memory={memory} now={now} settings={settings} />
        </>
      )}
      <h3>{t('info.history')}</h3>
      {shown.length === 0 ? (
        <p className="muted">{t('info.none')}</p>
      ) : (
        <table className={styles.history}>
          <thead>
            <tr>
              <th scope="col">{t('info.when')}</th>
              <th scope="col">{t('info.how')}</th>
              <th scope="col">{t('info.said')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((review) => (
              <tr key={review.id} className={!stands.has(review.id) ? styles.taken : undefined}>
                <td>{format.dateTime(review.at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}</td>
                <td>
                  {t(`source.${review.source}`)}
                  {review.kind === 'card' ? '' : `, ${tKind(`kind.${review.kind}`)}`}
                </td>
                <td>
                  {said(review)}
                  {!stands.has(review.id) ? ` (${t('info.undone')})` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
