import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Database, openDatabase } from '../../db/client';
import { loadPack } from '../../services/packs/load-pack';
import { type Build, compareWithTable, readBuild } from './matrix/build';
import { makeWorld, type World } from './matrix/people';
import { cellsOf, runCells, type Table, table } from './matrix/run';
import { serve } from './matrix/server';

test.describe.configure({ mode: 'default', timeout: 420_000 });

const folder = mkdtempSync(join(tmpdir(), 'passage-matrix-'));
let stop: (() => Promise<unknown>) | undefined;
let db: Database;
let build: Build;
let world: World;

test.beforeAll(async () => {
  const url = `file:${join(folder, 'matrix.db')}`;
  const server = await serve(Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 20, url);
  stop = server.stop;
  db = await openDatabase(url);
  build = await readBuild(server.baseURL);
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  world = await makeWorld(server.baseURL, db, pack.value, build.actions);
});

test.afterAll(async () => {
  db?.$client.close();
  await stop?.();
  rmSync(folder, { recursive: true, force: true });
});

test('every page, handler and action of the build has its row, and every row has something behind it', () => {
  expect(compareWithTable(build, table)).toEqual({ missing: [], idle: [] });
});

test('everyone gets what the table says of everything, as a page and as its router asks; no refusal changes or tells anything', async () => {
  const started = Date.now();
  const { cells, refusals, faults } = await runCells(world, build, cellsOf(build, table));
  const { missing } = compareWithTable(build, table);
  console.log(
    `${cells} cells, ${refusals} of them refusals, in ${Math.round((Date.now() - started) / 100) / 10} s; ${missing.length} rows missing; ${faults.length} faults`,
  );
  expect(faults).toEqual([]);
});

const withRow = (part: keyof Table, row: string, policy: Table['pages'][string]): Table => ({
  ...table,
  [part]: { [row]: policy },
});
const only = (part: keyof Table, row: string): Build => ({
  pages: part === 'pages' ? [row] : [],
  handlers: part === 'handlers' ? [row] : [],
  actions: part === 'actions' ? build.actions.filter(({ name }) => name === row) : [],
});
const faultsOf = async (part: keyof Table, row: string, policy: Table['pages'][string]) =>
  (await runCells(world, only(part, row), cellsOf(only(part, row), withRow(part, row, policy)))).faults;

test('a route without a row, and a row without a route, are found', () => {
  const { '/history': _, ...others } = table.pages;
  const holed = { ...table, pages: { ...others, '/nowhere': { who: 'anyone' as const } } };
  expect(compareWithTable(build, holed)).toEqual({ missing: ['/history'], idle: ['/nowhere'] });
});

test('a page that is open although it should not be is found, for each who gets in', async () => {
  const faults = await faultsOf('pages', '/history', { who: 'administrators' });
  expect(faults.filter((fault) => fault.includes('expected not-found, got 200'))).toHaveLength(14);
});

test('a request that should be refused and is done is found, also by what it changed', async () => {
  const faults = await faultsOf('handlers', 'POST /api/settings', { who: 'nobody' });
  expect(faults).toContain('POST /api/settings · guest · none: expected not-found, got 200');
  expect(faults).toContain('POST /api/settings: a refusal changed learner_settings');
});

test('what one learner wrote is found on another’s page', async () => {
  const swapped = { ...world, cookies: { ...world.cookies, user: world.people.other.cookie } };
  const part = only('pages', '/account');
  const { faults } = await runCells(swapped, part, cellsOf(part, table));
  expect(faults).toContainEqual(expect.stringContaining('/account · user · none: tells the email of other, the name of other'));
  expect(faults).toContainEqual(expect.stringContaining('/account · user · none · router: tells the email of other'));
});
