import { useFormatter, useTranslations } from 'next-intl';
import { ForgettingCurve } from '@/components/review/forgetting-curve';
import type { MasteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import { FactReviews } from './fact-reviews';
import styles from './facts.module.css';

export type FactMemoryProps = {
  memory: Memory;
  level: MasteryLevel;
  history: readonly Review[];
  settings: MemorySettings;
  now: number;
};

/** What the log says of this fact in this head: how long it lasts, when it is asked next, the curve, and every review. */
export function FactMemory({ memory, level, history, settings, now }: FactMemoryProps) {
  const t = useTranslations('fact');
  const tLevel = useTranslations('passage');
  const format = useFormatter();
  const { timeZone } = settings;
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  if (memory.type === 'new' && history.length === 0) return <p>{t('memory.none')}</p>;
  return (
    <>
      <div className={styles.memory}>
        <dl className="facts-of">
          <dt>{t('memory.level')}</dt>
          <dd>
            {tLevel(`level.${level}`)}
            <span className="muted">: {t(`memory.levelMeans.${level}`)}</span>
          </dd>
          {memory.type === 'new' ? null : (
            <>
              <dt>{t('memory.stability')}</dt>
              <dd>{t('memory.stabilityIs', { days: number(memory.stability), count: memory.stability })}</dd>
              <dt>{t('memory.due')}</dt>
              <dd>
                {memory.due <= now
                  ? t('memory.dueNow')
                  : format.dateTime(memory.due, {
                      dateStyle: 'long',
                      timeZone,
                      ...(isSoon(memory, now) ? { timeStyle: 'short' } : {}),
                    })}
              </dd>
              <dt>{t('memory.reviews')}</dt>
              <dd>{t('memory.reviewsAre', { reps: memory.reps, lapses: memory.lapses })}</dd>
            </>
          )}
        </dl>
        {memory.type === 'new' ? null : <ForgettingCurve memory={memory} now={now} settings={settings} />}
      </div>
      <FactReviews history={history} timeZone={timeZone} />
    </>
  );
}

/** On learning steps the minute counts, later only the day. */
const isSoon = (memory: Exclude<Memory, { type: 'new' }>, now: number) => memory.type !== 'reviewed' && memory.due > now;
