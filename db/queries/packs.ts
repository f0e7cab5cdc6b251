import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { facts, packs, packVersions } from '../schema/packs';

export const listPacks = (db: Database) => db.select().from(packs).orderBy(asc(packs.title));

export const findPackRow = async (db: Database, packId: string) => (await db.select().from(packs).where(eq(packs.id, packId)))[0];

export const findPackVersion = async (db: Database, packId: string, version: string) =>
  (
    await db
      .select()
      .from(packVersions)
      .where(and(eq(packVersions.packId, packId), eq(packVersions.version, version)))
  )[0];

export const listFactBodies = async (db: Database, packId: string, version: string): Promise<unknown[]> => {
  const rows = await db
    .select({ body: facts.body })
    .from(facts)
    .where(and(eq(facts.packId, packId), eq(facts.version, version)))
    .orderBy(asc(facts.position));
  return rows.map((row) => row.body);
};

type PackRow = typeof packs.$inferInsert;
type FactRow = typeof facts.$inferInsert;

export const insertPackVersion = (db: Database, pack: PackRow, frame: unknown, factRows: readonly FactRow[]): WriteQuery[] => [
  db
    .insert(packs)
    .values(pack)
    .onConflictDoUpdate({
      target: packs.id,
      set: {
        title: pack.title,
        summary: pack.summary,
        language: pack.language,
        version: pack.version,
        updatedAt: sql`case when ${packs.version} = ${pack.version} then ${packs.updatedAt} else excluded.updated_at end`,
      },
    }),
  db
    .insert(packVersions)
    .values({ packId: pack.id, version: pack.version, frame, createdAt: pack.updatedAt })
    .onConflictDoNothing(),
  ...factRows.map((row) => db.insert(facts).values(row).onConflictDoNothing()),
];
