import type { DatabaseProblem } from './problem';

/** Whether a process can write to its database, and why not. */
export type Condition = { type: 'ok' } | { type: 'degraded'; problem: DatabaseProblem };

/** Another write would only do more harm: until someone has looked after the file and started again. */
const lasting: readonly DatabaseProblem[] = ['read-only', 'corrupt'];
/** The next write tries again, and may find it mended. */
const passing: readonly DatabaseProblem[] = ['disk-full', 'io-error', 'unreachable'];

export type ConditionKeeper = {
  current: () => Condition;
  /** The problem for which a write is not even tried. */
  refusal: () => DatabaseProblem | undefined;
  noteRead: (problem: DatabaseProblem | undefined) => void;
  noteWrite: (problem: DatabaseProblem | undefined) => void;
};

/** Remembers what the last reads and writes said of the database. */
export function keepCondition(): ConditionKeeper {
  let problem: DatabaseProblem | undefined;
  const isLasting = () => problem !== undefined && lasting.includes(problem);
  return {
    current: () => (problem === undefined ? { type: 'ok' } : { type: 'degraded', problem }),
    refusal: () => (isLasting() ? problem : undefined),
    noteRead: (seen) => {
      if (isLasting()) return;
      if (seen === undefined) problem = problem === 'unreachable' ? undefined : problem;
      // A read that would write is refused as "read-only": that says nothing of the file.
      else if (seen === 'corrupt' || passing.includes(seen)) problem = seen;
    },
    noteWrite: (seen) => {
      if (isLasting()) return;
      if (seen === undefined || lasting.includes(seen) || passing.includes(seen)) problem = seen;
    },
  };
}
