import { createClient, type Value } from '@libsql/client';

export type Row = Readonly<Record<string, Value>>;

/** What the database holds, as a reader beside the running server finds it. */
export async function rowsOf(url: string, sql: string, args: readonly (string | number)[] = []): Promise<Row[]> {
  const client = createClient({ url, timeout: 5000 });
  try {
    const { rows } = await client.execute({ sql, args: [...args] });
    return rows.map((row) => ({ ...row }) as Row);
  } finally {
    client.close();
  }
}

export async function countOf(url: string, table: string): Promise<number> {
  const [row] = await rowsOf(url, `select count(*) as count from ${table}`);
  return Number(row?.count);
}

/** Lines of the log that tell of a fault of the server's own. */
export const errorsIn = (log: readonly string[]): string[] => log.filter((line) => /"level":"?(?:error|fatal|50|60)/.test(line));
