import { useTranslations } from 'next-intl';
import { type MasteryLevel, masteryLevels } from '@/memory/mastery';
import styles from './home.module.css';

export type MasteryBarProps = { levels: Readonly<Record<MasteryLevel, number>>; total: number };

/** How much of a text is held how well: a thin bar to the eye, and the same in words. */
export function MasteryBar({ levels, total }: MasteryBarProps) {
  const t = useTranslations('home');
  const shown = masteryLevels.toReversed().filter((level) => levels[level] > 0);
  return (
    <>
      <svg className={styles.bar} viewBox={`0 0 ${total} 1`} preserveAspectRatio="none" aria-hidden="true">
        {shown.map((level, at) => (
          <rect
            key={level}
            data-level={level}
            height="1"
            width={levels[level]}
            x={shown.slice(0, at).reduce((sum, before) => sum + levels[before], 0)}
          />
        ))}
      </svg>
      <p className={styles.words}>
        {shown.map((level) => (
          <span key={level}>{t(`levels.${level}`, { count: levels[level] })}</span>
        ))}
      </p>
    </>
  );
}
