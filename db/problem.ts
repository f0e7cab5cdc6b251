/** Why the database did not do what it was asked, none of it the query's fault. */
export type DatabaseProblem =
  /** Someone else held it all the while. */
  | 'busy'
  /** Too much waits already. */
  | 'overloaded'
  /** Its deadline ran out before it was sent. */
  | 'too-late'
  /** The process is ending. */
  | 'closing'
  /** The server does not answer; what was sent may or may not have been stored. */
  | 'unreachable'
  | 'disk-full'
  | 'io-error'
  | 'read-only'
  | 'corrupt';

/** A refusal or a failure of the database. Nothing was acknowledged; whoever asked may come again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly problem: DatabaseProblem;
  /** What the error page is told of it. */
  readonly digest: string;

  constructor(problem: DatabaseProblem, cause?: unknown) {
    super(`The database can't do this now: ${problem}`, cause === undefined ? undefined : { cause });
    this.problem = problem;
    this.digest = `database-${problem}`;
  }
}

const byCode: readonly [RegExp, DatabaseProblem][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(IOERR|CANTOPEN|PROTOCOL)/, 'io-error'],
  [/^SQLITE_(READONLY|PERM)/, 'read-only'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'corrupt'],
  [/^CLIENT_CLOSED/, 'closing'],
  [/^(HRANA_|SERVER_(ERROR|UNREACHABLE)|ECONN|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|UND_ERR_)/, 'unreachable'],
];

const deepest = 6;

/**
 * What of the database is behind an error, however it was wrapped; `undefined` if the query itself is broken or breaks a rule.
 * Errors are told apart by what they carry: the framework loads modules more than once, so there are several classes of one name.
 */
export function problemOf(error: unknown): DatabaseProblem | undefined {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < deepest; depth += 1) {
    if ('problem' in at && at.name === 'DatabaseUnavailable') return at.problem as DatabaseProblem;
    const code = 'code' in at ? String(at.code) : '';
    const known = byCode.find(([pattern]) => pattern.test(code));
    if (known) return known[1];
    if (at.name === 'TimeoutError' || at.name === 'AbortError' || at.message === 'fetch failed') return 'unreachable';
    at = at.cause;
  }
  return undefined;
}
