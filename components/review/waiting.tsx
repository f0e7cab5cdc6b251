'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useState } from 'react';
import styles from './review.module.css';

export type WaitingProps = {
  comesAt: number;
  clock: () => number;
  heading: RefObject<HTMLHeadingElement | null>;
  onDue: () => void;
  onTake: () => void;
  onEnd: () => void;
};

/** Nothing is left but a learning step whose minute has not come. */
export function Waiting({ comesAt, clock, heading, onDue, onTake, onEnd }: WaitingProps) {
  const t = useTranslations('review');
  const [left, setLeft] = useState(() => comesAt - clock());
  useEffect(() => {
    const tick = () => {
      const ms = comesAt - clock();
      setLeft(ms);
      if (ms <= 0) onDue();
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [comesAt, clock, onDue]);
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return (
    <section className={styles.end}>
      <h2 ref={heading} tabIndex={-1}>
        <span role="timer">
          {t('nextCardIn', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` })}
        </span>
      </h2>
      <p className="lead">{t('waitingLead')}</p>
      <div className="actions">
        <button type="button" className="button" onClick={onTake}>
          {t('takeNow')}
        </button>
        <button type="button" className="button quiet" onClick={onEnd}>
          {t('endNow')}
        </button>
      </div>
    </section>
  );
}
