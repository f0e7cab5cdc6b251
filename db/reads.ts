import type { InStatement, ResultSet } from '@libsql/client';
import { problemOf } from './problem';

type Waiting = {
  statements: readonly InStatement[];
  resolve: (results: ResultSet[]) => void;
  reject: (error: unknown) => void;
};

/** Asks for several rows at one moment. */
export type Ask = (statements: readonly InStatement[]) => Promise<ResultSet[]>;

/**
 * Reads asked for within one turn of the event loop go to the database together, in one round trip and from one snapshot. A broken
 * query fails nobody else's: together first, and if one of them is broken, each caller's by themselves. Where it is the database
 * that fails, nobody asks it again.
 */
export function coalesceReads(send: Ask): Ask {
  let waiting: Waiting[] = [];

  async function sendAll(): Promise<void> {
    const sent = waiting;
    waiting = [];
    try {
      const results = await send(sent.flatMap(({ statements }) => statements));
      let at = 0;
      for (const { statements, resolve } of sent) {
        resolve(results.slice(at, at + statements.length));
        at += statements.length;
      }
    } catch (error) {
      if (sent.length === 1 || problemOf(error)) for (const { reject } of sent) reject(error);
      else for (const { statements, resolve, reject } of sent) send(statements).then(resolve, reject);
    }
  }

  return (statements) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ statements, resolve, reject }) === 1) setImmediate(sendAll);
    });
}

/** What a statement does: rows only, changes to rows, or something else, which no transaction may hold (`pragma`, `vacuum`). */
export function kindOf(statement: InStatement): 'read' | 'write' | 'other' {
  const sql = typeof statement === 'string' ? statement : statement.sql;
  const [, first = ''] = /^\s*([a-z]+)/i.exec(sql) ?? [];
  const verb = first.toLowerCase() === 'with' ? verbAfterWith(sql) : first.toLowerCase();
  if (verb === 'select') return 'read';
  return ['insert', 'update', 'delete', 'replace'].includes(verb) ? 'write' : 'other';
}

/** The verb that follows the common table expressions: the first one outside of brackets, quotes and comments. */
function verbAfterWith(sql: string): string {
  let depth = 0;
  for (const [token] of sql.matchAll(/'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|[()]|[a-z_]+/gi)) {
    if (token === '(') depth += 1;
    else if (token === ')') depth -= 1;
    else if (depth === 0 && /^(select|insert|update|delete|replace)$/i.test(token)) return token.toLowerCase();
  }
  return '';
}
