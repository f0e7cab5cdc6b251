import type { Fault, Outcome } from './fault';

export type Line = { fault: Fault; outcome: Outcome; seconds: number };

export const isSurvived = ({ outcome }: Line): boolean => outcome.lost === 0 && outcome.flaws.length === 0;

const head = ['fault', 'injected', 'right', 'survived', 'acknowledged', 'lost', 'recovery s', 'took s', 'note'] as const;

const cellsOf = (line: Line): string[] => {
  const { fault, outcome, seconds } = line;
  return [
    fault.name,
    fault.injected,
    fault.right,
    isSurvived(line) ? 'yes' : 'no',
    outcome.acknowledged.toLocaleString('en'),
    String(outcome.lost),
    outcome.recoverySeconds === undefined ? '–' : outcome.recoverySeconds.toFixed(1),
    seconds.toFixed(0),
    [...outcome.flaws.slice(0, 5), outcome.note ?? ''].filter(Boolean).join('; '),
  ];
};

/** One fault, for whoever watches. */
export const sayLine = (line: Line): string => {
  const [name = '', , , survived, acknowledged, lost, recovery, seconds, note] = cellsOf(line);
  return `${name.padEnd(26)} survived ${survived}, acknowledged ${acknowledged}, lost ${lost}, recovery ${recovery} s, took ${seconds} s${note ? `; ${note}` : ''}`;
};

export const sumUp = (lines: readonly Line[]): string => {
  const sum = (of: (outcome: Outcome) => number) => lines.reduce((total, { outcome }) => total + of(outcome), 0);
  const survived = lines.filter(isSurvived).length;
  return `${survived} of ${lines.length} faults survived; ${sum(({ acknowledged }) => acknowledged).toLocaleString('en')} answers and reviews acknowledged, ${sum(({ lost }) => lost)} lost.`;
};

export function toMarkdown(lines: readonly Line[], machine: string): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [
    '# Faults',
    '',
    'What `npm run faults` printed: each fault is brought about in the built program with a real database, while learners answer over HTTP.',
    'A journal outside of the server keeps what was acknowledged; afterwards each of it must be in the database, and every invariant of',
    'the database must hold. “Recovery” is from the end of the fault to the first answer that was acknowledged again.',
    '',
    row(head),
    row(head.map(() => '---')),
    ...lines.map((line) => row(cellsOf(line))),
    '',
    sumUp(lines),
    '',
    machine,
    '',
  ].join('\n');
}
