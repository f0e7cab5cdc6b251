import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { invariantCount, listViolations } from '@/db/queries/invariants';
import { now } from '../clock';
import { readEnvironment } from '../environment';
import { checkMemories } from '../memories/check-memories';

// `npm run check`: every invariant of the database, named. Exit 1 when one does not hold.

async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
  if (DATABASE_URL.startsWith('file:') && !existsSync(DATABASE_URL.slice('file:'.length))) {
    throw new Error(`There is no database at ${DATABASE_URL}; npm start makes one.`);
  }
  const db = await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  const violations = await listViolations(db, now());
  const memories = await checkMemories(db);
  db.$client.close();
  const [example] = memories.violations;
  if (example)
    violations.push({
      invariant: 'memories equal the replayed log',
      rows: memories.broken,
      example: JSON.stringify(example),
    });
  for (const { invariant, rows, example } of violations) console.error(`broken: ${invariant} (${rows} rows, such as ${example})`);
  console.error(`${memories.compared} memories were compared with their replayed log.`);
  if (memories.waiting > 0)
    console.error(`${memories.waiting} memories wait to be replayed; the next start or review session does that.`);
  // The replay is one more, beside those in SQL.
  console.error(`${invariantCount + 1 - violations.length} of ${invariantCount + 1} invariants hold.`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
