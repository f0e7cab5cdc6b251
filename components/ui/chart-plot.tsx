import type { ReactNode } from 'react';
import styles from './chart-plot.module.css';

/** In percent of the plot, from its left and from its top. `isMinor`: left out where there is no room. */
export type ChartTick = { at: number; label: string; isMinor?: boolean };

export type ChartPlotProps = {
  /** The figures in words, for those who can't see the drawing. */
  label: string;
  x: readonly ChartTick[];
  y: readonly ChartTick[];
  /** What is drawn, in percent of the plot: `<circle cx="50%" …>`. */
  children: ReactNode;
};

/**
 * A drawing with axes. It stretches with the page while its text and strokes keep their size; no script is needed for it, and no style
 * attribute, which the content security policy forbids.
 */
export function ChartPlot({ label, x, y, children }: ChartPlotProps) {
  return (
    <div className={styles.plot} dir="ltr">
      <svg className={styles.y} aria-hidden="true">
        {y.map((tick) => (
          <text key={tick.label} x="100%" y={`${tick.at}%`} textAnchor="end" dominantBaseline="central">
            {tick.label}
          </text>
        ))}
      </svg>
      <svg className={styles.drawing} role="img" aria-label={label}>
        {y.map((tick) => (
          <line key={tick.label} className={styles.grid} x1="0" x2="100%" y1={`${tick.at}%`} y2={`${tick.at}%`} />
        ))}
        {children}
      </svg>
      <svg className={styles.x} aria-hidden="true">
        {x.map((tick) => (
          <text key={tick.at} x={`${tick.at}%`} y="50%" textAnchor={anchorOf(tick.at)} data-minor={tick.isMinor || undefined}>
            {tick.label}
          </text>
        ))}
      </svg>
    </div>
  );
}

const anchorOf = (at: number): 'start' | 'middle' | 'end' => (at < 8 ? 'start' : at > 92 ? 'end' : 'middle');

/** A path made for a square of 100 by 100, stretched to the plot. */
export function ChartPath({ d, className }: { d: string; className?: string | undefined }) {
  return (
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" overflow="visible" aria-hidden="true">
      <path className={className} d={d} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
