'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import styles from './settings.module.css';

export type Workload = { retention: number; reviewsPerDay: number };
export type RetentionFieldProps = { value: number; workloads: readonly Workload[] };

const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** How sure to be, and what that costs each day. Where scripts are off the table says the same. */
export function RetentionField({ value, workloads }: RetentionFieldProps) {
  const t = useTranslations('settings');
  const format = useFormatter();
  const [percent, setPercent] = useState(Math.round(value * 100));
  const words = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const says = ({ retention, reviewsPerDay }: Workload) =>
    t('retentionIs', { percent: words(retention), reviews: format.number(round(reviewsPerDay)) });
  return (
    <div className={styles.retention}>
      <label className="field-label" htmlFor="retention">
        {t('retention')}
      </label>
      <div className={styles.slide}>
        <input
          id="retention"
          name="retention"
          type="range"
          min={70}
          max={99}
          step={1}
          value={percent}
          aria-valuetext={words(percent / 100)}
          aria-describedby="retention-means"
          onChange={(event) => setPercent(Number(event.target.value))}
        />
        <output htmlFor="retention">{words(percent / 100)}</output>
      </div>
      <p id="retention-means" className="small">
        {says({ retention: percent / 100, reviewsPerDay: workloadAt(workloads, percent / 100) })} {t('retentionHint')}
      </p>
      <noscript>
        <ul className="small">
          {workloads.map((workload) => (
            <li key={workload.retention}>{says(workload)}</li>
          ))}
        </ul>
      </noscript>
    </div>
  );
}

/** Between the simulated values it is taken as straight. */
function workloadAt(workloads: readonly Workload[], retention: number): number {
  const above = workloads.find((workload) => workload.retention >= retention) ?? workloads.at(-1);
  const below = workloads.findLast((workload) => workload.retention <= retention) ?? workloads[0];
  if (!above || !below) return 0;
  if (above.retention === below.retention) return above.reviewsPerDay;
  const share = (retention - below.retention) / (above.retention - below.retention);
  return below.reviewsPerDay + share * (above.reviewsPerDay - below.reviewsPerDay);
}
