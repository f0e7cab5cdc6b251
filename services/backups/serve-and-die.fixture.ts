import { sql } from 'drizzle-orm';
import { statement, writeBatch } from '@/db/client';
import { database } from '../database';
import { readBackupSettings } from './backup-settings';
import { databaseTroubles } from './database-troubles';
import { scheduleBackups } from './schedule-backups';

// Run as a process of its own, as a server does: keeps the database, writes, says how it stands, and never ends by itself.

const [file = '', everyHours = '0', folder = ''] = process.argv.slice(2);
process.env.DATABASE_URL = `file:${file}`;
const db = await database();
const pace = { firstMs: 10, backupMs: 200, beatMs: 50, watchMs: 300 };
const settings = readBackupSettings({ BACKUP_EVERY_HOURS: everyHours, BACKUP_FOLDER: folder });
await scheduleBackups(db, { DATABASE_URL: `file:${file}` }, pace, settings);
for (let written = 1; ; written += 1) {
  const isStored = await writeBatch(db, [
    statement(sql`insert into rate_limits values (${`served-${written}`}, 1, 1) on conflict do nothing`),
  ]).then(
    () => true,
    () => false,
  );
  const { rows } = await db.$client.execute('pragma user_version');
  const state = { written, isStored, beat: rows[0]?.user_version, troubles: databaseTroubles(), condition: db.condition() };
  process.stdout.write(`${JSON.stringify(state)}\n`);
  await new Promise((resolve) => setTimeout(resolve, 30));
}
