import { createClient } from '@libsql/client';

// Holds a machine's copy of a server's database in a process of its own (replica-process.ts): to fetch what is new blocks its thread,
// for as long as the server is gone, and breaks a process that ends meanwhile. Plain JavaScript, since the built server starts this file.

const [path, syncUrl] = process.argv.slice(2);
const authToken = process.env.PASSAGE_REPLICA_TOKEN;
let client;

const cellsOf = ({ columns, columnTypes, rows }) => ({
  columns,
  columnTypes,
  rows: rows.map((row) => columns.map((_, index) => row[index])),
});

async function answer({ id, statements }) {
  try {
    client ??= createClient({ url: path, syncUrl, ...(authToken ? { authToken } : {}) });
    // One by one: the library takes a transaction, even one that only reads, to the server.
    const results = [];
    for (const statement of statements ?? []) results.push(cellsOf(await client.execute(statement)));
    if (!statements) await client.sync();
    process.send({ id, results });
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) });
  }
}

// Nothing comes in between the statements of one reading, so that they see the same moment.
let last = Promise.resolve();
process.on('message', (message) => {
  last = last.then(() => answer(message));
});
process.on('disconnect', () => process.exit());
// Whoever started this one ends it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
