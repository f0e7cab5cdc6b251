import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AskedQuiz } from '@/components/attempt/answer-body';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { loadPack } from '@/services/packs/load-pack';
import { seedPack } from '@/services/packs/seed-pack';
import { createServer, type Server } from './server';

export type SampleQuiz = { quiz: AskedQuiz; items: readonly Item[] };

/** A database with a pack, its server, and some quizzes of it. */
export type House = { server: Server; pack: Pack; quizzes: readonly SampleQuiz[]; close: () => Promise<void> };

/** Where the file is in memory, nothing waits for a disk: a lost disk is the fault harness's part. */
const fastFolder = '/dev/shm';

export const openedAt = new Date('2026-03-01T08:00:00Z');

function sampleQuizzes(pack: Pack): SampleQuiz[] {
  const blueprint = blueprintOf(3, { kinds: ['choice'] });
  return [1, 2, 3].flatMap((seed) => {
    const made = generateQuiz(pack, blueprint, seed);
    if (!made.ok) throw new Error(made.error.type);
    const { items } = made.value;
    const asked = { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint };
    return (['practice', 'assessed'] as const).map((mode) => ({ quiz: { ...asked, mode }, items }));
  });
}

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(existsSync(fastFolder) ? fastFolder : tmpdir(), 'passage-simulation-'));
  const url = `file:${join(folder, 'passage.db')}`;
  const db = await openDatabase(url);
  await migrateDatabase(db);
  const loaded = await loadPack('iom');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const pack = loaded.value;
  await seedPack(db, pack, openedAt);
  await db.close();
  const server = await createServer(url);
  return {
    server,
    pack,
    quizzes: sampleQuizzes(pack),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
