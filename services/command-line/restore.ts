import { databaseFile } from '../backups/database-files';
import { restoreBackup } from '../backups/restore-backup';
import { now } from '../clock';
import { readEnvironment } from '../environment';
import { readOptions, runCommand, UsageError } from './arguments';
import { proveDatabase } from './prove-database';

// `npm run restore -- --from FILE`: puts a backup in the place of the database. Nothing is deleted.

runCommand(async () => {
  const { from } = readOptions(['from']);
  if (from === undefined) throw new UsageError('Say which backup: npm run restore -- --from data/backups/passage-….db');
  const environment = readEnvironment();
  const file = databaseFile(environment.DATABASE_URL);
  if (!file)
    throw new UsageError(
      'DATABASE_URL is a libSQL server: start one on the backup’s file (sqld --db-path), or point DATABASE_URL=file: at it and restore there.',
    );
  const restored = await restoreBackup({ file, from }, now());
  if (!restored.ok) throw new UsageError(restored.error.sentence);
  const { rows, aside, isBehind } = restored.value;
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  console.error(`${file} is now a copy of ${from}, with ${count} rows.`);
  if (aside) {
    console.error(`What was there before is ${aside}; nothing of it was deleted.`);
    console.error(`To go back: npm run restore -- --from ${aside}`);
  }
  if (isBehind) console.error('It was made by an older version; npm start brings it up to date. Then type: npm run check');
  else await proveDatabase(environment);
});
