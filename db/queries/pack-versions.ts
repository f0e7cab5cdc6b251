import { sql } from 'drizzle-orm';
import type { Database } from '../client';

export type VersionRow = { version: string; note: string | null; createdAt: number; facts: number };

/** The latest versions, the newest first. */
export const listVersions = (db: Database, packId: string, limit: number): Promise<VersionRow[]> =>
  db.all<VersionRow>(
    sql`select v.version as version, v.note as note, v.created_at as createdAt,
        (select count(*) from facts f where f.pack_id = v.pack_id and f.version = v.version) as facts
      from pack_versions v where v.pack_id = ${packId} order by v.created_at desc, v.rowid desc limit ${limit}`,
  );

/** What a version has of a fact, and what the one before had: either may have none. */
export type FactChangeRow = { version: string; factId: string; isNow: string | null; was: string | null };

/**
 * Facts that a version has and the one before had not, the other way round, and those that ask or answer something else, in the order of
 * the newer version. Nothing of a first version.
 */
export const listFactChanges = (db: Database, packId: string, limit: number): Promise<FactChangeRow[]> =>
  db.all<FactChangeRow>(
    sql`with steps as (
        select version, earlier from (
          select v.version as version, v.created_at as at, v.rowid as place,
            lag(v.version) over (order by v.created_at, v.rowid) as earlier
          from pack_versions v where v.pack_id = ${packId})
        where earlier is not null order by at desc, place desc limit ${limit})
      select s.version as version, f.fact_id as factId, f.body as isNow, p.body as was, f.position as position
        from steps s join facts f on f.pack_id = ${packId} and f.version = s.version
        left join facts p on p.pack_id = ${packId} and p.version = s.earlier and p.fact_id = f.fact_id
        where p.body is null or f.body -> '$.object' <> p.body -> '$.object' or f.body -> '$.qualifiers' <> p.body -> '$.qualifiers'
          or f.body ->> '$.predicate' <> p.body ->> '$.predicate' or f.body ->> '$.subject.name' <> p.body ->> '$.subject.name'
      union all
      select s.version, p.fact_id, null, p.body, p.position
        from steps s join facts p on p.pack_id = ${packId} and p.version = s.earlier
        where not exists (select 1 from facts f where f.pack_id = ${packId} and f.version = s.version and f.fact_id = p.fact_id)
      order by position`,
  );
