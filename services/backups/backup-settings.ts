import { z } from 'zod';

/** What can be set about backups, beside the rest of the environment. */
export const backupSettingsSchema = z.object({
  /** Hours between backups that the server makes by itself; 0: none. Of an embedded database only. */
  BACKUP_EVERY_HOURS: z.coerce.number().min(0).max(8760).default(24),
  /** Where they go; the folder "backups" beside the database unless set. Better on another disk. */
  BACKUP_FOLDER: z.string().min(1).optional(),
  /** How many stay, beside the last one of each month. */
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(14),
});
export type BackupSettings = z.infer<typeof backupSettingsSchema>;

/** Reads them; one that can't be right is a sentence. */
export function readBackupSettings(source: Readonly<Record<string, string | undefined>> = process.env): BackupSettings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = backupSettingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(
    `Passage can't start: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
