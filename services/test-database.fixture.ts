import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { Pack } from '@/quizzes/packs/pack';
import { loadPack } from './packs/load-pack';
import { seedPack } from './packs/seed-pack';

export const testNow = new Date('2026-03-01T12:00:00Z');

/** A database file of its own, migrated and seeded, gone after the test. */
export async function freshDatabase(): Promise<{ db: Database; pack: Pack; url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-test-'));
  const url = `file:${join(folder, 'test.db')}`;
  const db = await openDatabase(url);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await migrateDatabase(db);
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  await seedPack(db, pack.value, testNow);
  return { db, pack: pack.value, url };
}
