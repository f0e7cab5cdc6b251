import type { Database } from '@/db/client';
import { now } from '../clock';
import { recordError } from '../errors/record-error';
import { log } from '../log/log';
import { type BackupSettings, readBackupSettings } from './backup-settings';
import { backupFolder, databaseFile } from './database-files';
import { databaseTroubles, noteTrouble } from './database-troubles';
import { makeBackup } from './make-backup';
import { type Ownership, ownDatabase } from './own-database';
import { watchDatabase } from './watch-database';
import { findNewestBackup } from './way-back';

const hourMs = 3_600_000;
const minuteMs = 60_000;

export type Pace = {
  /** Until the first look whether a backup is due; a server that just started has better things to do. */
  firstMs: number;
  /** Between looks whether one is due. */
  backupMs: number;
  beatMs: number;
  /** Between looks for damage; the first is at once. */
  watchMs: number;
};
const usualPace: Pace = { firstMs: minuteMs, backupMs: 10 * minuteMs, beatMs: minuteMs, watchMs: 6 * hourMs };

const holder = globalThis as typeof globalThis & { passageIsKept?: boolean };

/**
 * * Looks after an embedded database as long as the server runs: owns the file, notes how far it is, looks for damage, and makes
 * a backup whenever the newest one is `BACKUP_EVERY_HOURS` old. All heavy work is done by processes of their own, one at a time,
 * that stand back for answers. What fails goes to the log, the administrators' error log and `databaseTroubles`; the next look
 * tries again. Where another process is the owner, this one writes nothing. Nothing for a libSQL server, which has backups of its
 * own. Once per process; never throws.
 */
export async function scheduleBackups(
  db: Database,
  { DATABASE_URL }: { DATABASE_URL: string },
  pace: Partial<Pace> = {},
  settings: BackupSettings = readBackupSettings(),
): Promise<void> {
  const file = databaseFile(DATABASE_URL);
  if (!file || holder.passageIsKept) return;
  holder.passageIsKept = true;
  const ownership = await ownDatabase(db, file).catch((error: Error) => error);
  if (!ownership) {
    const sentence = `Another process runs on ${file}; this one writes nothing to it and makes no backups. Stop one of them.`;
    noteTrouble('owner', sentence);
    db.stopWriting('read-only');
    log().error({ message: sentence });
    return;
  }
  if (ownership instanceof Error) {
    noteTrouble('owner', `This process could not become the owner of ${file} and makes no backups: ${ownership.message}`);
    await report(db, 'owner', ownership);
    return;
  }
  const keeper = { db, file, settings, ownership, pace: { ...usualPace, ...pace } };
  void beatFor(keeper);
  void watchFor(keeper);
  if (settings.BACKUP_EVERY_HOURS > 0) setTimeout(() => void backUpFor(keeper), keeper.pace.firstMs).unref();
}

type Keeper = { db: Database; file: string; settings: BackupSettings; ownership: Ownership; pace: Pace };

async function beatFor(keeper: Keeper): Promise<void> {
  if (!databaseTroubles().damaged)
    await keeper.ownership.beat().catch((error) => log().warn({ message: `beat: ${error.message}` }));
  setTimeout(() => void beatFor(keeper), keeper.pace.beatMs).unref();
}

async function watchFor(keeper: Keeper): Promise<void> {
  const { db, file, settings, pace } = keeper;
  const damage = await watchDatabase(db, file, settings.BACKUP_FOLDER).catch((error) => report(db, 'watch', error));
  if (damage) log().error({ message: damage });
  else setTimeout(() => void watchFor(keeper), pace.watchMs).unref();
}

async function backUpFor(keeper: Keeper): Promise<void> {
  await backUpIfDue(keeper).catch((error) => {
    noteTrouble('backup', `The last backup was not made: ${error.message}`);
    return report(keeper.db, 'backup', error);
  });
  setTimeout(() => void backUpFor(keeper), keeper.pace.backupMs).unref();
}

async function backUpIfDue({ db, file, settings }: Keeper): Promise<void> {
  const folder = settings.BACKUP_FOLDER ?? backupFolder(file);
  const at = now();
  // One from the future was made before the clock was set back, and says nothing.
  const newest = findNewestBackup(file, folder, ['backup'], at);
  // A damaged database must not push out backups of a whole one.
  if (databaseTroubles().damaged) return;
  const age = newest ? at.getTime() - newest.at.getTime() : Number.POSITIVE_INFINITY;
  if (age < settings.BACKUP_EVERY_HOURS * hourMs) return;
  const made = await makeBackup({ file, folder, keep: settings.BACKUP_KEEP, niceness: 19 }, at);
  noteTrouble('backup', made.ok ? undefined : `The last backup was not made: ${made.error.sentence}`);
  if (!made.ok) await report(db, 'backup', new Error(made.error.sentence));
  else if (made.value.orphans > 0)
    log().warn({ message: `${made.value.orphans} rows refer to rows that are not there; npm run check names them.` });
}

/** Into the log and, where it can be written, the administrators' error log. */
async function report(db: Database, task: 'owner' | 'watch' | 'backup', error: Error): Promise<undefined> {
  log().error({ message: `${task}: ${error.message}` });
  await recordError(async () => db, error, `(${task})`, now());
}
