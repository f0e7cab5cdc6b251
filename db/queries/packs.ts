import { and, asc, eq, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { facts, packs, packVersions } from '../schema/packs';
import { isAuthor } from './drafts';

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

export type Publication = {
  source: { id: string; title: string; summary: string; language: string; facts: readonly { id: string }[] };
  version: string;
  /** The version that it was made from, if there is one: over another nothing is published. */
  over: string | undefined;
  userId: string;
  note: string | null;
  copiedFrom: string | undefined;
};

/** A version of the pack that a draft makes; the pack is its owner's, and private while it is new. */
export function publishVersion({ source, version, over, userId, note, copiedFrom }: Publication, now: Date): WriteQuery[] {
  const { facts: ofPack, ...frame } = source;
  const { id, title, summary, language } = source;
  const rows = ofPack.map((fact, position) => ({ id: fact.id, position, body: fact }));
  const isCurrent = sql`exists (select 1 from packs p where p.id = ${id} and p.version = ${version}) and ${isAuthor(id, userId)}`;
  return [
    statement(sql`insert into packs (id, title, summary, language, version, owner_user_id, visibility, copied_from, updated_at)
      select ${id}, ${title}, ${summary}, ${language}, ${version}, d.owner_user_id, 'private', ${copiedFrom ?? null}, ${now.getTime()}
      from drafts d where d.id = ${id} and ${isAuthor(id, userId)}
        and (${over ?? null} is null or exists (select 1 from packs p where p.id = ${id} and p.version = ${over ?? null}))
      on conflict do update set title = excluded.title, summary = excluded.summary, language = excluded.language,
        version = excluded.version, updated_at = excluded.updated_at
      where packs.version = ${over ?? null} and packs.version <> excluded.version`),
    statement(sql`insert into pack_versions (pack_id, version, frame, note, created_at)
      select ${id}, ${version}, ${JSON.stringify(frame)}, ${note}, ${now.getTime()} where ${isCurrent} on conflict do nothing`),
    statement(sql`insert into facts (pack_id, version, fact_id, position, body)
      select ${id}, ${version}, value ->> '$.id', value ->> '$.position', value -> '$.body'
      from json_each(${JSON.stringify(rows)}) where ${isCurrent} on conflict do nothing`),
  ];
}

export const selectPackVersion = (packId: string): WriteQuery => statement(sql`select version from packs where id = ${packId}`);
