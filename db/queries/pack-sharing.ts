import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { statement, type WriteQuery } from '../client';
import { isOwner } from './drafts';
import { allTables, nameOf } from './personal-tables';

export const storeVisibility = (
  packId: string,
  userId: string,
  visibility: 'private' | 'link' | 'public',
  linkToken: string,
  now: Date,
): WriteQuery =>
  statement(sql`update packs set visibility = ${visibility}, updated_at = ${now.getTime()},
      link_token = case when ${visibility} = 'link' then coalesce(link_token, ${linkToken}) else link_token end
    where id = ${packId} and ${isOwner(packId, userId)}`);

export const storeLinkToken = (packId: string, userId: string, linkToken: string, now: Date): WriteQuery =>
  statement(sql`update packs set link_token = ${linkToken}, updated_at = ${now.getTime()}
    where id = ${packId} and ${isOwner(packId, userId)}`);

export const storeArchived = (packId: string, userId: string, archivedAt: Date | null, now: Date): WriteQuery =>
  statement(sql`update packs set archived_at = ${archivedAt?.getTime() ?? null}, updated_at = ${now.getTime()}
    where id = ${packId} and ${isOwner(packId, userId)}`);

/** Tables of which a row is what someone did in a pack. */
const learnersTables = allTables
  .filter((table) => {
    const names = getTableConfig(table).columns.map(({ name }) => name);
    return names.includes('pack_id') && names.includes('user_id');
  })
  .map(nameOf);

/** Having opened its link is not yet to have learned from it. */
const isLearnedBeside = (packId: SQL, isTheirs: SQL): SQL =>
  sql.join(
    learnersTables
      .filter((table) => table !== 'pack_links')
      .map((table) => sql`exists (select 1 from ${sql.identifier(table)} where pack_id = ${packId} and not (${isTheirs}))`),
    sql` or `,
  );

const isLearnedByOthers = (packId: string, ownerId: string): SQL => isLearnedBeside(sql`${packId}`, sql`user_id = ${ownerId}`);

/**
 * Deletes a draft of the owner's with its pack and what they did in it themselves, unless anyone else did something in it: then it is
 * archived. The first result says whether it was archived, the last whether the draft was deleted.
 */
export function deleteDraftOrArchive(draftId: string, userId: string, now: Date): WriteQuery[] {
  const isFree = sql`${isOwner(draftId, userId)} and not (${isLearnedByOthers(draftId, userId)})`;
  const ofPack = (table: string, column: string) =>
    statement(sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${draftId} and ${isFree}`);
  return [
    statement(sql`update packs set archived_at = coalesce(archived_at, ${now.getTime()}), updated_at = ${now.getTime()}
      where id = ${draftId} and ${isOwner(draftId, userId)} and (${isLearnedByOthers(draftId, userId)})`),
    ...learnersTables.map((table) => ofPack(table, 'pack_id')),
    ofPack('facts', 'pack_id'),
    ofPack('pack_versions', 'pack_id'),
    ofPack('packs', 'id'),
    ofPack('drafts', 'id'),
  ];
}

/**
 * What becomes of the texts of people who leave (`ids`): one with editors is the longest-standing editor's. Of the others, what nobody
 * else learned from is deleted with its versions; the rest stays for those who did, in the archive and theirs alone if it was not public.
 */
export function settleTexts(ids: SQL, now: Date): WriteQuery[] {
  const left = sql`select d.id from drafts d where d.owner_user_id in (${ids})`;
  const heirOf = (draftId: SQL) => sql`(select e.user_id from draft_editors e join users u on u.id = e.user_id
    where e.draft_id = ${draftId} and u.status = 'registered' and e.user_id not in (${ids}) order by e.created_at, e.user_id limit 1)`;
  const free = sql`select p.id from packs p where p.owner_user_id in (${ids})
    and not (${isLearnedBeside(sql`p.id`, sql`user_id in (${ids})`)})`;
  return [
    // The heir is found among the editors until both rows are theirs; who leaves is an editor meanwhile, so that it is known which drafts.
    statement(sql`insert into draft_editors (draft_id, user_id, created_at)
      select d.id, d.owner_user_id, ${now.getTime()} from drafts d
      where d.owner_user_id in (${ids}) and ${heirOf(sql`d.id`)} is not null on conflict do nothing`),
    statement(sql`update packs set owner_user_id = ${heirOf(sql`packs.id`)}
      where id in (${left}) and ${heirOf(sql`packs.id`)} is not null`),
    statement(sql`update drafts set owner_user_id = ${heirOf(sql`drafts.id`)}
      where id in (${left}) and ${heirOf(sql`drafts.id`)} is not null`),
    statement(sql`delete from draft_editors where user_id = (select d.owner_user_id from drafts d where d.id = draft_editors.draft_id)
      and exists (select 1 from draft_editors l where l.draft_id = draft_editors.draft_id and l.user_id in (${ids}))`),
    ...['pack_links', 'facts', 'pack_versions'].map((table) =>
      statement(sql`delete from ${sql.identifier(table)} where pack_id in (${free})`),
    ),
    statement(sql`delete from packs where id in (${free})`),
    statement(sql`update packs set visibility = 'private', archived_at = coalesce(archived_at, ${now.getTime()}),
      updated_at = ${now.getTime()} where owner_user_id in (${ids}) and visibility <> 'public'`),
  ];
}
