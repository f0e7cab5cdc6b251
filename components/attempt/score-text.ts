import { useFormatter } from 'next-intl';
import { percentage } from '@/quizzes/attempts/score';

/** How a score is written, on every page alike: points to two decimals, and the share in per cent, which is 100 only for all of it. */
export function useScoreText() {
  const format = useFormatter();
  return {
    points: (earned: number): string => format.number(earned, { maximumFractionDigits: 2 }),
    percent: (earned: number, possible: number): string =>
      format.number(percentage(earned, possible) / 100, { style: 'percent' }),
  };
}
