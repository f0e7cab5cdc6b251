import { type Database, writeBatch } from '@/db/client';
import { insertPackVersion } from '@/db/queries/packs';
import type { Pack } from '@/quizzes/packs/pack';

/** Stores a pack's version and makes it the current one. Idempotent: the same version again changes nothing. */
export async function seedPack(db: Database, pack: Pack, now: Date): Promise<void> {
  const { version, facts, ...frame } = pack;
  await writeBatch(
    db,
    insertPackVersion(
      db,
      { id: pack.id, title: pack.title, summary: pack.summary, language: pack.language, version, updatedAt: now },
      frame,
      facts.map((fact, position) => ({ packId: pack.id, version, factId: fact.id, position, body: fact })),
    ),
  );
}
