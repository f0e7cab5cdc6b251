import type { Database } from '@/db/client';
import { listPacksWithOwner as listRows } from '@/db/queries/admin';

export type OwnedPack = {
  id: string;
  title: string;
  /** The one that new quizzes are made from. */
  version: string;
  updatedAt: Date;
  facts: number;
  /** Name, else address, else id; undefined for a pack of the program's. */
  owner: string | undefined;
};

/** Every pack with its owner, by title, but those that their owners keep to themselves. */
export async function listPacksWithOwner(db: Database): Promise<OwnedPack[]> {
  return (await listRows(db)).map(({ id, title, version, updatedAt, facts, owner }) => ({
    id,
    title,
    version,
    updatedAt,
    facts,
    owner: owner ?? undefined,
  }));
}
