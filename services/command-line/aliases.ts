import { existsSync } from 'node:fs';
import { openDatabase } from '@/db/client';
import { readEnvironment } from '../environment';
import { listProposedAliases } from '../packs/list-proposed-aliases';
import { readOptions, runCommand, UsageError } from './arguments';

// `npm run --silent aliases:proposed`: what learners say is right too, one JSON object a line:
// { pack, factId, text, learners, conflict }. A person decides; nothing here changes a pack.

runCommand(async () => {
  readOptions([]);
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
  if (DATABASE_URL.startsWith('file:') && !existsSync(DATABASE_URL.slice('file:'.length)))
    throw new UsageError(`There is no database at ${DATABASE_URL}; npm start makes one.`);
  const db = await openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN);
  try {
    for (const { packId, ...proposal } of await listProposedAliases(db))
      console.log(JSON.stringify({ pack: packId, ...proposal }));
  } finally {
    db.$client.close();
  }
});
