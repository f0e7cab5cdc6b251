import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';

// Work on a database file in a process of its own (run-database-process.ts): it takes seconds where the file is large, the driver
// keeps a file open after it was closed, and a process that opens and closes the file by other means would drop the database's locks.
// It is plain JavaScript, since the built server starts it from this file.

const open = (file, timeout = 5000) => createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout });
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const codeOf = (error) => String(error?.code ?? error?.cause?.code ?? '');

async function tablesOf(client) {
  const { rows } = await client.execute(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'libsql\\_%' escape '\\' order by name",
  );
  return rows.map(({ name }) => String(name));
}

async function countRows(client, tables) {
  if (tables.length === 0) return {};
  const { rows } = await client.execute(
    `select ${tables.map((name) => `(select count(*) from ${quoted(name)}) as ${quoted(name)}`).join(', ')}`,
  );
  return Object.fromEntries(tables.map((name) => [name, Number(rows[0][name])]));
}

function isWritable(file) {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    // Root may write to anything; who took the write bits away meant it.
    return (statSync(file).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

async function examine({ file, checkedBytes, areKeysChecked = false }) {
  if (!existsSync(file)) return { type: 'absent' };
  const bytes = statSync(file).size;
  if (bytes === 0) return { type: 'empty' };
  // What is needed to show pages: its schema, and which version that is.
  let isReadable = false;
  try {
    const client = open(file);
    await client.execute('pragma query_only = on');
    const tables = await tablesOf(client);
    // A start that ended before its first migration may have left the migration lock.
    if (tables.every((name) => name === '__migration_lock')) return { type: 'empty' };
    if (!tables.includes('__drizzle_migrations')) return { type: 'foreign' };
    // No migration makes one: whoever did wants other things done than the program says.
    const hooks = await client.execute("select 1 from sqlite_master where type in ('trigger', 'view') limit 1");
    if (hooks.rows.length > 0) return { type: 'with-triggers' };
    const applied = await client.execute('select created_at from "__drizzle_migrations" order by created_at');
    const migrations = applied.rows.map((row) => Number(row.created_at));
    isReadable = true;
    const version = await client.execute('pragma user_version');
    const isChecked = bytes <= checkedBytes;
    if (isChecked) {
      const { rows } = await client.execute('pragma quick_check(10)');
      const problems = rows.map((row) => String(row.quick_check)).filter((text) => text !== 'ok');
      const [first = ''] = problems;
      if (problems.length > 0) return { type: 'damaged', problem: first.split('\n').slice(0, 2).join(' '), isReadable };
    }
    const orphans = areKeysChecked ? await client.execute('pragma foreign_key_check') : { rows: [] };
    return {
      type: 'database',
      bytes,
      isChecked,
      isWritable: isWritable(file),
      migrations,
      beat: Number(version.rows[0].user_version),
      rows: await countRows(client, tables),
      orphans: orphans.rows.length,
    };
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith('SQLITE_NOTADB')) return { type: 'not-a-database' };
    if (code.startsWith('SQLITE_CORRUPT')) return { type: 'damaged', problem: String(error.message), isReadable };
    throw error;
  }
}

/** Whether another process has the file open as a database; in WAL mode also when it is idle. */
async function isHeld(file, inWalMode) {
  if (!existsSync(file) || statSync(file).size === 0) return false;
  try {
    const client = open(file, 0);
    if (inWalMode) await client.execute('pragma locking_mode = exclusive');
    await client.execute('begin exclusive');
    return false;
  } catch (error) {
    if (/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))) return true;
    if (/^SQLITE_(NOTADB|CORRUPT|READONLY|CANTOPEN)/.test(codeOf(error))) return false;
    throw error;
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits a while for a server that is about to end. */
async function isOwned(ownerFile, waitMs) {
  for (let waited = 0; ; waited += 100) {
    if (!(await isHeld(ownerFile, false))) return false;
    if (waited >= waitMs) return true;
    await pause(100);
  }
}

async function findBeat(ownerFile) {
  if (!existsSync(ownerFile)) return undefined;
  try {
    const { rows } = await open(ownerFile).execute('select beat from owner');
    return rows[0] ? Number(rows[0].beat) : 0;
  } catch {
    return 0;
  }
}

async function look({ file, ownerFile, waitMs, checkedBytes }) {
  if (await isOwned(ownerFile, waitMs)) return { isOwned: true, hasOwner: true, ownerBeat: 0, database: { type: 'absent' } };
  const ownerBeat = await findBeat(ownerFile);
  return {
    isOwned: false,
    hasOwner: ownerBeat !== undefined,
    ownerBeat: ownerBeat ?? 0,
    database: await examine({ file, checkedBytes }),
  };
}

function toDisk(file) {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** What was deleted or added while the copy was made is no loss. */
const plausible = (rows, before, after) =>
  Object.keys(before).every(
    (name) => Math.abs((rows[name] ?? 0) - before[name]) <= Math.abs((after[name] ?? 0) - before[name]) + 100,
  ) && Object.keys(before).every((name) => before[name] !== after[name] || before[name] < 1000 || rows[name] > 0);

async function copy({ file, to }) {
  try {
    const client = open(file);
    const tables = await tablesOf(client);
    const before = await countRows(client, tables);
    await client.execute({ sql: 'vacuum into ?', args: [to] });
    const after = await countRows(client, tables);
    toDisk(to);
    const copied = await examine({ file: to, checkedBytes: Number.MAX_SAFE_INTEGER, areKeysChecked: true });
    if (copied.type !== 'database') return { type: 'not-whole', problem: copied.problem ?? copied.type };
    if (!plausible(copied.rows, before, after)) return { type: 'not-whole', problem: 'rows are missing in the copy' };
    return { ...copied, type: 'copied' };
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return { type: 'no-room' };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { type: 'not-whole', problem: String(error.message) };
    throw error;
  }
}

async function setBeat({ ownerFile, beat }) {
  const client = open(ownerFile);
  await client.batch(
    [
      'create table if not exists owner (id integer primary key check (id = 1), beat integer not null)',
      { sql: 'insert into owner values (1, ?) on conflict do update set beat = excluded.beat', args: [beat] },
    ],
    'write',
  );
  return {};
}

const verbs = {
  look,
  copy,
  examine,
  'set-beat': setBeat,
  'is-held': async ({ file, ownerFile }) => ({ isHeld: (await isHeld(ownerFile, false)) || (await isHeld(file, true)) }),
};

const { verb, niceness, ...request } = JSON.parse(process.argv[2]);
if (niceness) setPriority(niceness);
const answer = await verbs[verb](request);
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
