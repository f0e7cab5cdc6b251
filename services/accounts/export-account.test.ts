import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportedColumns, exportedTables, impersonalTables, secretColumns } from '@/db/queries/export';
import { allTables, idsOf, nameOf, ownedRows } from '@/db/queries/personal-tables';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { type ExportWords, exportAccount } from './export-account';
import { insertPerson } from './person.fixture';

const words: ExportWords = { lead: 'Lead', about: (table) => `About ${table}` };

async function read(...args: Parameters<typeof exportAccount>): Promise<Record<string, string>> {
  const files = unzipSync(await exportAccount(...args));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A stored row as JSON has it: without keys to the account, times that are kept as numbers as times. */
function asExported(table: SQLiteTable, row: Record<string, unknown>): unknown {
  const entries = Object.entries(getTableColumns(table)).flatMap(([property, { name }]) => {
    const value = row[property];
    const shown = /(^|_)at$/.test(name) && typeof value === 'number' ? new Date(value) : value;
    return `${nameOf(table)}.${name}` in secretColumns ? [] : [[name, shown] as const];
  });
  return JSON.parse(JSON.stringify(Object.fromEntries(entries)));
}

test('every table is exported or on the list of those that hold nothing of a person', () => {
  const exported = exportedTables().map(nameOf);
  expect([...exported, ...Object.keys(impersonalTables)].sort()).toEqual(allTables.map(nameOf).sort());
  const columns = allTables.flatMap((table) => getTableConfig(table).columns.map(({ name }) => `${nameOf(table)}.${name}`));
  expect(Object.keys(secretColumns).filter((name) => !columns.includes(name))).toEqual([]);
});

test('an export has every row of its person, in JSON and in CSV, and nothing of anyone else nor any key to the account', async () => {
  const { db } = await freshDatabase();
  const [ada, eve] = [await insertPerson(db, 'qzada'), await insertPerson(db, 'qzeve')];
  const files = await read(db, ada.id, words, testNow);

  for (const table of exportedTables()) {
    const name = nameOf(table);
    const stored = await db
      .select()
      .from(table)
      .where(ownedRows(table, idsOf(ada.id)));
    const exported = JSON.parse(files[`${name}.json`] ?? '') as Record<string, unknown>[];
    const byAddress = name === 'mail_tokens' ? 1 : 0;
    expect(stored.length, `add a row of ${name} to person.fixture.ts`).toBeGreaterThan(0);
    expect(exported.length, name).toBe(stored.length + byAddress);
    expect(Object.keys(exported[0] ?? {})).toEqual(exportedColumns(table).map((column) => column.name));
    for (const row of stored) expect(exported).toContainEqual(asExported(table, row));
    expect((files[`${name}.csv`] ?? '').split('\r\n').length).toBeGreaterThanOrEqual(stored.length + 2);
  }
  const everything = Object.values(files).join('\n');
  for (const trace of [eve.id, eve.guestId, eve.email, 'qzeve']) expect(everything.includes(trace), trace).toBe(false);
  expect(everything).not.toContain('secret-');
  expect(everything).toContain(ada.tag);
  expect(files['README.txt']).toContain('fact_marks (1)\nAbout fact_marks');
});

test('no cell of a CSV is a formula', async () => {
  const { db } = await freshDatabase();
  const ada = await insertPerson(db, 'qzada');
  const files = await read(db, ada.id, words, testNow);
  expect(files['fact_marks.csv']).toContain(`"'=HYPERLINK(""qzada"")"`);
  const csv = Object.entries(files).filter(([name]) => name.endsWith('.csv'));
  for (const [, text] of csv) expect(text).not.toMatch(/(^|,)"?[=+\-@]/m);
});

test('a test that isn’t handed in tells nothing yet of what was right, and everything once it is', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { mode: 'assessed' });
  const answered = await learner.answer(0, { kind: 'skip' });
  expect(answered.ok).toBe(true);

  const held = ['attempts', 'attempt_items', 'responses', 'reviews', 'memories', 'confusions'];
  const open = await read(db, learner.userId, words, testNow);
  for (const name of held) expect(JSON.parse(open[`${name}.json`] ?? ''), name).toEqual([]);
  await handIn(db, learner.userId, learner.attemptId, testNow);
  const done = await read(db, learner.userId, words, testNow);
  expect(JSON.parse(done['attempt_items.json'] ?? '')).toHaveLength(4);
  for (const name of ['attempts', 'responses', 'reviews', 'memories'])
    expect(JSON.parse(done[`${name}.json`] ?? ''), name).toHaveLength(1);
});
