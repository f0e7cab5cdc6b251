import type { InStatement, ResultSet } from '@libsql/client';
import { type DatabaseProblem, DatabaseUnavailable, problemOf } from './problem';

/** In one commit: statements and, roughly, bytes. Waiting: callers, and ms of the longest wait after which nobody joins. */
export type CommitLimits = { statements: number; bytes: number; waiting: number; ageMs: number };

export const commitLimits: CommitLimits = { statements: 400, bytes: 1024 * 1024, waiting: 2000, ageMs: 5000 };
/** How long a write waits for its turn if its caller sets no deadline of their own. */
const longestWaitMs = 10_000;

type Caller = {
  statements: readonly InStatement[];
  bytes: number;
  since: number;
  deadline: number;
  resolve: (results: ResultSet[]) => void;
  reject: (error: unknown) => void;
};

export type CommitQueue = {
  /** All of these statements or none, on disk when it resolves. `deadline`, by `performance.now()`: unsent by then, it is refused. */
  commit: (statements: readonly InStatement[], deadline?: number) => Promise<ResultSet[]>;
  /** Waits until all who wait are served; whoever comes later is refused. */
  drain: () => Promise<void>;
};

/**
 * Puts what waits into one commit, which costs one fsync however many there are: those of one turn of the event loop, then those who
 * came while the last commit was under way. First come, first served. Each caller's statements are all stored or none are: where one
 * caller's fail, the ones before are committed, that one is tried alone, and the ones after go on, as if each had come by itself.
 * (A savepoint each would not do: a batch ends at its first failure.)
 */
export function groupCommits(
  send: (statements: InStatement[]) => Promise<ResultSet[]>,
  refusal: () => DatabaseProblem | undefined = () => undefined,
  limits: CommitLimits = commitLimits,
): CommitQueue {
  const waiting: Caller[] = [];
  let running: Promise<void> | undefined;
  let isClosing = false;

  function takeGroup(): Caller[] {
    const group: Caller[] = [];
    let [statements, bytes] = [0, 0];
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (next.deadline < performance.now()) {
        next.reject(new DatabaseUnavailable('too-late'));
      } else {
        statements += next.statements.length;
        bytes += next.bytes;
        if (group.length > 0 && (statements > limits.statements || bytes > limits.bytes)) return group;
        group.push(next);
      }
      waiting.shift();
    }
    return group;
  }

  async function commitGroup(group: readonly Caller[]): Promise<void> {
    const [only] = group;
    if (!only) return;
    let results: ResultSet[];
    try {
      results = await send(group.flatMap(({ statements }) => statements));
    } catch (error) {
      const problem = problemOf(error);
      if (problem) {
        for (const { reject } of group) reject(new DatabaseUnavailable(problem, error));
      } else if (group.length === 1) {
        only.reject(error);
      } else {
        for (const part of around(group, error)) await commitGroup(part);
      }
      return;
    }
    let at = 0;
    for (const { statements, resolve } of group) {
      resolve(results.slice(at, at + statements.length));
      at += statements.length;
    }
  }

  async function run(): Promise<void> {
    await nextTurn();
    while (waiting.length > 0) {
      await commitGroup(takeGroup());
      // A file's commit holds the process: let it hear those who knocked meanwhile, so that they share the next.
      await nextTurn();
    }
    running = undefined;
  }

  function refuses(now: number): DatabaseProblem | undefined {
    if (isClosing) return 'closing';
    const [oldest] = waiting;
    const isFull = waiting.length >= limits.waiting || (oldest !== undefined && now - oldest.since > limits.ageMs);
    return isFull ? 'overloaded' : refusal();
  }

  return {
    commit: async (statements, deadline) => {
      const since = performance.now();
      const problem = refuses(since);
      if (problem) throw new DatabaseUnavailable(problem);
      const committed = new Promise<ResultSet[]>((resolve, reject) => {
        const bytes = statements.reduce((sum, statement) => sum + sizeOf(statement), 0);
        waiting.push({ statements, bytes, since, deadline: deadline ?? since + longestWaitMs, resolve, reject });
      });
      running ??= run();
      return committed;
    },
    drain: async () => {
      isClosing = true;
      await running;
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Before, with and after the caller whose statement failed; each by itself where the error does not say which. */
function around(group: readonly Caller[], error: unknown): Caller[][] {
  const statement = error instanceof Error && 'statementIndex' in error ? Number(error.statementIndex) : Number.NaN;
  let end = 0;
  const failed = group.findIndex(({ statements }) => {
    end += statements.length;
    return statement < end;
  });
  if (failed === -1) return group.map((caller) => [caller]);
  return [group.slice(0, failed), group.slice(failed, failed + 1), group.slice(failed + 1)];
}

/** Roughly, in bytes: what a statement weighs on its way. */
export function sizeOf(statement: InStatement): number {
  if (typeof statement === 'string') return statement.length;
  const values = Object.values(statement.args ?? {});
  return values.reduce<number>((sum, value) => sum + weightOf(value), statement.sql.length);
}

const weightOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : value instanceof Uint8Array || value instanceof ArrayBuffer ? value.byteLength : 8;
