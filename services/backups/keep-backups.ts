/**
 * "scheduled" and "asked" ones grow old together; those before a migration by themselves, so that a failing start evicts no
 * other.
 */
export type BackupReason = 'backup' | 'before-migration';

const keptBeforeMigration = 3;

/** "2026-11-25T17-13-13Z": the time of UTC, to the second, in what any file system takes. */
export const timeInName = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');

export const backupName = (database: string, at: Date, reason: BackupReason): string =>
  `${database}-${timeInName(at)}${reason === 'backup' ? '' : `-${reason}`}.db`;

export type NamedBackup = { name: string; at: Date; reason: BackupReason };

/** The backups of a database among the names of a folder, the newest first. */
export function readBackupNames(database: string, names: readonly string[]): NamedBackup[] {
  const found = names.flatMap((name): NamedBackup[] => {
    if (!name.startsWith(`${database}-`)) return [];
    const match = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\dZ)(-before-migration)?\.db$/.exec(name.slice(database.length + 1));
    if (!match) return [];
    const at = new Date(`${match[1]}${match[2]}:${match[3]}:${match[4]}`);
    return Number.isNaN(at.getTime()) ? [] : [{ name, at, reason: match[5] ? 'before-migration' : 'backup' }];
  });
  return found.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? -1 : 1));
}

/**
 * The names that need not stay: all but the newest `keep`, the last one of each month (UTC) and the three newest from before
 * migrations. Names that are no backups of this database are not among them; nor are those from after `at`, of a clock that was
 * ahead, which count for none of these either.
 */
export function listSuperfluous(database: string, names: readonly string[], keep: number, at: Date): string[] {
  const backups = readBackupNames(database, names).filter((backup) => backup.at <= at);
  const ordinary = backups.filter(({ reason }) => reason === 'backup');
  const months = new Set<string>();
  const kept = ordinary.filter((backup, index) => {
    const month = backup.at.toISOString().slice(0, 7);
    const isLastOfMonth = !months.has(month);
    months.add(month);
    return index < keep || isLastOfMonth;
  });
  kept.push(...backups.filter(({ reason }) => reason === 'before-migration').slice(0, keptBeforeMigration));
  return backups.filter((backup) => !kept.includes(backup)).map(({ name }) => name);
}
