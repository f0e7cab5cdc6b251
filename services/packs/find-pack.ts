import type { Database } from '@/db/client';
import { findPackRow, findPackVersion, listFactBodies } from '@/db/queries/packs';
import { type Pack, packSourceSchema } from '@/quizzes/packs/pack';

// A version never changes, so it may be kept for as long as the process lives; once, though the framework loads modules more than once.
const holder = globalThis as typeof globalThis & { passagePacks?: Map<string, Pack> };
holder.passagePacks ??= new Map();
const byVersion = holder.passagePacks;

/**
 * The pack in its current version, or in the one asked for; `undefined` when there is none.
 * Parsed once per version and process; callers share the object and must not change it.
 */
export async function findPack(db: Database, packId: string, version?: string): Promise<Pack | undefined> {
  const wanted = version ?? (await findPackRow(db, packId))?.version;
  if (wanted === undefined) return undefined;
  const cacheKey = JSON.stringify([packId, wanted]);
  const cached = byVersion.get(cacheKey);
  if (cached) return cached;

  const [row, bodies] = await Promise.all([findPackVersion(db, packId, wanted), listFactBodies(db, packId, wanted)]);
  if (!row) return undefined;
  const pack = { ...packSourceSchema.parse({ ...(row.frame as object), facts: bodies }), version: wanted };
  byVersion.set(cacheKey, pack);
  return pack;
}
