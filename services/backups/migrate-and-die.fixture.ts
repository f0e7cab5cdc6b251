import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { migrateUnderLock } from '@/db/migrate-under-lock';
import { readBackupSettings } from './backup-settings';
import { migrateKept } from './migrate-kept';

// Run as a process of its own: how a start migrates. Whoever started it kills it on the way.

const [file = '', backups = ''] = process.argv.slice(2);
const db = await openDatabase(`file:${file}`);
const kept = { file, settings: readBackupSettings({ BACKUP_FOLDER: backups }) };
process.stdout.write('migrating\n');
await migrateUnderLock(db, () => migrateKept(db, kept, new Date(), migrateDatabase), { leaseMs: 300, pollMs: 50 });
process.stdout.write('migrated\n');
process.exit(0);
