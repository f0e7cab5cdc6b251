'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Memory } from '@/memory/memory';
import { retrievability } from '@/memory/retrievability';
import type { MemorySettings } from '@/memory/settings';
import styles from './panel.module.css';

const dayMs = 86_400_000;
const box = { width: 320, height: 132, left: 40, right: 8, top: 10, bottom: 24 };
const points = 60;

type Known = Exclude<Memory, { type: 'new' }>;
export type ForgettingCurveProps = { memory: Known; now: number; settings: MemorySettings };

/** How likely the fact is still known, from the last review to a good while after it is due. The words say what the drawing shows. */
export function ForgettingCurve({ memory, now, settings }: ForgettingCurveProps) {
  const t = useTranslations('review');
  const format = useFormatter();
  const end = Math.max(memory.lastAt + 2 * (memory.due - memory.lastAt), now, memory.lastAt + dayMs);
  const known = (at: number) => retrievability(memory, at, settings) ?? 0;
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const day = (at: number) => format.dateTime(at, { day: 'numeric', month: 'short', timeZone: settings.timeZone });
  const x = (at: number) => box.left + ((at - memory.lastAt) / (end - memory.lastAt)) * (box.width - box.left - box.right);
  const y = (share: number) => box.top + (1 - share) * (box.height - box.top - box.bottom);
  const line = Array.from({ length: points + 1 }, (_, step) => {
    const at = memory.lastAt + ((end - memory.lastAt) * step) / points;
    return `${step === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(known(at)).toFixed(1)}`;
  }).join('');
  const inWords = t('curve', {
    now: percent(known(now)),
    due: percent(known(memory.due)),
    dueOn: day(memory.due),
    later: percent(known(memory.lastAt + 2 * (memory.due - memory.lastAt))),
    laterOn: day(memory.lastAt + 2 * (memory.due - memory.lastAt)),
  });
  return (
    <figure className={styles.figure}>
      <svg className={styles.curve} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={inWords}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={box.left} x2={box.width - box.right} y1={y(share)} y2={y(share)} opacity="0.5" />
            <text x={box.left - 6} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        <line className={styles.due} x1={x(memory.due)} x2={x(memory.due)} y1={y(1)} y2={y(0)} />
        <path d={line} />
        <circle cx={x(now)} cy={y(known(now))} r="4" />
        <text x={x(memory.lastAt)} y={box.height - 6}>
          {day(memory.lastAt)}
        </text>
        <text x={x(end)} y={box.height - 6} textAnchor="end">
          {day(end)}
        </text>
      </svg>
      <figcaption className="small">{inWords}</figcaption>
    </figure>
  );
}
