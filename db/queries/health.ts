import { sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';

/** When the newest migration that this program knows was made, in ms. */
export const newestMigrationMs = Math.max(...journal.entries.map(({ when }) => when));

/** `appliedMs`: when the newest migration that the database has was made. */
export const selectNewestMigration = (): WriteQuery =>
  statement(sql`select max(created_at) as "appliedMs" from __drizzle_migrations`);
