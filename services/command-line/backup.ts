import { openDatabase } from '@/db/client';
import { readBackupSettings } from '../backups/backup-settings';
import { backupFolder, databaseFile } from '../backups/database-files';
import { makeBackup } from '../backups/make-backup';
import { makeLogicalBackup } from '../backups/make-logical-backup';
import { now } from '../clock';
import { readEnvironment } from '../environment';
import { readOptions, runCommand, UsageError } from './arguments';

// `npm run backup [-- --to FOLDER --keep N]`: a proved copy of the database, while the app runs. The file's path on stdout.

runCommand(async () => {
  const options = readOptions(['to', 'keep']);
  const settings = readBackupSettings();
  const keep = options.keep === undefined ? settings.BACKUP_KEEP : Number(options.keep);
  if (!Number.isInteger(keep) || keep < 1)
    throw new UsageError(`--keep is how many backups stay, 1 or more; this is "${options.keep}".`);
  const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
  const file = databaseFile(DATABASE_URL);
  const folder = options.to ?? settings.BACKUP_FOLDER ?? backupFolder(file ?? 'data/passage.db');
  const made = file
    ? await makeBackup({ file, folder, keep }, now())
    : await makeLogicalBackup(() => openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN), { folder, keep }, now());
  if (!made.ok) throw new UsageError(made.error.sentence);
  const { bytes, rows, orphans, removed } = made.value;
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  console.log(made.value.file);
  console.error(`${(bytes / 1_000_000).toFixed(1)} MB with ${count} rows, proved whole and on disk.`);
  if (orphans > 0) console.error(`${orphans} rows refer to rows that are not there; npm run check names them.`);
  if (removed.length > 0) console.error(`No longer needed, and removed: ${removed.join(', ')}.`);
  process.exit(0);
});
