import { rmSync } from 'node:fs';
import { databaseFile, migrationFailedFile, ownerFile } from '../backups/database-files';
import { runDatabaseProcess } from '../backups/run-database-process';
import { readEnvironment } from '../environment';
import { prepareDatabase } from './house';

// `npm run db:reset -- --yes`: empties the embedded database and seeds it again. Everything in it is lost, so it asks for a yes.

async function main(): Promise<void> {
  const environment = readEnvironment();
  const { DATABASE_URL } = environment;
  if (!DATABASE_URL.startsWith('file:'))
    throw new Error('db:reset works on the embedded file only; this DATABASE_URL is a server.');
  if (!process.argv.includes('--yes')) {
    throw new Error(
      `This deletes everything in ${DATABASE_URL}: accounts, answers, scores. Say it with: npm run db:reset -- --yes`,
    );
  }
  const file = databaseFile(DATABASE_URL);
  if (!file) throw new Error('db:reset works on a file only.');
  const { isHeld } = await runDatabaseProcess('is-held', { file, ownerFile: ownerFile(file) });
  if (isHeld) throw new Error(`Passage, or another program, has ${file} open; stop it first.`);
  for (const path of [file, `${file}-wal`, `${file}-shm`, ownerFile(file), migrationFailedFile(file)])
    rmSync(path, { force: true });
  await prepareDatabase(environment, new Date());
  console.error(`${DATABASE_URL} is new and holds the shipped packs.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
