import { createClient } from '@libsql/client';

// Run as a process of its own: stores rows one by one, and says of each that it is stored, until it is killed.

const [file = '', synchronous = 'full'] = process.argv.slice(2);
const client = createClient({ url: `file:${file}`, concurrency: 1 });
await client.execute('pragma journal_mode = wal');
await client.execute(`pragma synchronous = ${synchronous}`);
await client.execute('create table if not exists rows_of_harness (id integer primary key)');
const { rows } = await client.execute('select coalesce(max(id), 0) as id from rows_of_harness');
for (let id = Number(rows[0]?.id) + 1; ; id += 1) {
  await client.batch([{ sql: 'insert into rows_of_harness values (?)', args: [id] }], 'write');
  process.stdout.write(`${id}\n`);
}
