import { rmSync } from 'node:fs';
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
  const file = DATABASE_URL.slice('file:'.length);
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  await prepareDatabase(environment, new Date());
  console.error(`${DATABASE_URL} is new and holds the shipped packs.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
