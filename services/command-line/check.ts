import { existsSync } from 'node:fs';
import { databaseFile } from '../backups/database-files';
import { readEnvironment } from '../environment';
import { runCommand, UsageError } from './arguments';
import { proveDatabase } from './prove-database';

// `npm run check [-- --repair]`: every invariant of the database, named. Exit 1 when one does not hold.

runCommand(async () => {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--repair');
  if (unknown.length > 0) throw new UsageError(`check takes --repair and nothing else; this is "${unknown.join(' ')}".`);
  const environment = readEnvironment();
  const file = databaseFile(environment.DATABASE_URL);
  if (file && !existsSync(file))
    throw new UsageError(`There is no database at ${environment.DATABASE_URL}; npm start makes one.`);
  await proveDatabase(environment, process.argv.includes('--repair') ? 'repair' : 'prove');
});
