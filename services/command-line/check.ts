import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { invariantCount, listViolations } from '@/db/queries/invariants';
import { readEnvironment } from '../environment';

// `npm run check`: every invariant of the database, named. Exit 1 when one does not hold.

async function main(): Promise<void> {
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
  if (DATABASE_URL.startsWith('file:') && !existsSync(DATABASE_URL.slice('file:'.length))) {
    throw new Error(`There is no database at ${DATABASE_URL}; npm start makes one.`);
  }
  const db = await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  const violations = await listViolations(db);
  db.$client.close();
  for (const { invariant, rows, example } of violations) console.error(`broken: ${invariant} (${rows} rows, such as ${example})`);
  console.error(`${invariantCount - violations.length} of ${invariantCount} invariants hold.`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
