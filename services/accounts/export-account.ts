import { setImmediate } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Database } from '@/db/client';
import { type ExportedTable, exportedTables, readOwned } from '@/db/queries/export';
import { nameOf } from '@/db/queries/personal-tables';

/** Words of the file that explains the others. */
export type ExportWords = { lead: string; about: (table: string) => string };

/** A text that a spreadsheet would calculate begins with an apostrophe, which makes it text. */
const safeText = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

function toCell(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : JSON.stringify(value);
  return `"${safeText(text).replaceAll('"', '""')}"`;
}

/** RFC 4180, with a line of names. */
const toCsv = ({ columns, rows }: ExportedTable): string =>
  [columns.map(toCell), ...rows.map((row) => row.map(toCell))].map((cells) => `${cells.join(',')}\r\n`).join('');

const toJson = ({ columns, rows }: ExportedTable): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
    null,
    1,
  )}\n`;

/**
 * Everything an account holds, as one zip: each table as JSON and as CSV, and README.txt. Times are ISO 8601 in UTC. Left out are keys
 * to the account (`secretColumns`), and of a test that isn't handed in whatever would tell what was right.
 */
export async function exportAccount(
  db: Database,
  userId: string,
  words: ExportWords,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = await readOwned(db, userId);
  const readme = [words.lead, ...tables.map(({ name, rows }) => `${name} (${rows.length})\n${words.about(name)}`)].join('\n\n');
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const add = async (name: string, text: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = now;
    zip.add(file);
    file.push(strToU8(text), true);
    // Others are served between two files.
    await setImmediate();
  };
  await add('README.txt', `${readme}\n`);
  for (const table of tables) {
    await add(`${table.name}.json`, toJson(table));
    await add(`${table.name}.csv`, toCsv(table));
  }
  zip.end();
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

/** The tables of an export, for which `ExportWords` must have words. */
export const exportedNames = (): string[] => exportedTables().map(nameOf);
