import type { Measured } from '@/quizzes/statistics/measured';

export const columns = ['fact', 'n', 'facility', 'discrimination', 'efficiency', 'difficulty'] as const;
export type Column = (typeof columns)[number];
export type Sorting = { column: Column; isDescending: boolean };

type Row = { n: number } & Record<Exclude<Column, 'fact' | 'n'>, Measured>;

/** Rows by a column; of equals, and by "fact", in the order given. Where there is no figure, it comes last either way. */
export function sorted<Of extends Row>(rows: readonly Of[], { column, isDescending }: Sorting): Of[] {
  if (column === 'fact') return isDescending ? [...rows].reverse() : [...rows];
  const figure = (row: Of): number | null => (column === 'n' ? row.n : row[column].value);
  return [...rows].sort((one, other) => {
    const [a, b] = [figure(one), figure(other)];
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return isDescending ? b - a : a - b;
  });
}
