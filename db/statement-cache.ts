import Driver from 'libsql';

type Connection = InstanceType<typeof Driver>;
type Statement = ReturnType<Connection['prepare']>;

/** More than the app has statements; those whose text varies (lists of ids) come and go. */
const mostKept = 400;
const kept = new WeakMap<Connection, Map<string, Statement>>();

const { prepare, close } = Driver.prototype;

/**
 * Each connection to a file keeps the statements it has prepared, and what the client asks about them each time: preparing and asking
 * anew takes longer than all else that an answer needs. The client has no place for this and hides its connections, so the driver
 * below it is told. Whatever may change the schema or the connection is not kept, and ends what is.
 */
Driver.prototype.prepare = function (this: Connection, sql: string) {
  if (!/^\s*(?:select|insert|update|delete|with|begin|commit)\b/i.test(sql)) {
    kept.delete(this);
    return prepare.call(this, sql);
  }
  const statements = kept.get(this) ?? new Map<string, Statement>();
  kept.set(this, statements);
  const found = statements.get(sql);
  const statement = found ?? remembering(prepare.call(this, sql));
  // The one used last is the last to go.
  if (found) statements.delete(sql);
  statements.set(sql, statement);
  const [oldest] = statements.keys();
  if (statements.size > mostKept && oldest !== undefined) statements.delete(oldest);
  return statement;
} as Connection['prepare'];

Driver.prototype.close = function (this: Connection) {
  kept.delete(this);
  return close.call(this);
};

/** Whether it gives rows, and of which columns, is found out once. */
function remembering(statement: Statement): Statement {
  const columns = once(statement.columns.bind(statement));
  const raw = once(statement.raw.bind(statement, true));
  return Object.assign(statement, { columns, raw });
}

function once<T>(ask: () => T): () => T {
  let answer: { value: T } | { problem: unknown } | undefined;
  return () => {
    if (!answer) {
      try {
        answer = { value: ask() };
      } catch (problem) {
        answer = { problem };
      }
    }
    if ('problem' in answer) throw answer.problem;
    return answer.value;
  };
}
