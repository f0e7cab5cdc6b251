import type { Database } from '@/db/client';
import { countUsers, findListedUser, type Group, listUsers as listUserRows } from '@/db/queries/admin';

export type ListedUser = {
  id: string;
  status: Group;
  email: string | undefined;
  name: string | undefined;
  isAdmin: boolean;
  createdAt: Date;
  /** Within a quarter of an hour; undefined for one who never had a session. */
  lastSeenAt: Date | undefined;
};
export type { Group } from '@/db/queries/admin';

export const usersOnPage = 50;

/** A page of the users of a group, the newest first, and how many each group has. Pages count from 1; one that is not there is empty. */
export async function listUsers(
  db: Database,
  group: Group,
  page: number,
): Promise<{ users: ListedUser[]; counts: Readonly<Record<Group, number>>; pages: number }> {
  const [rows, counts] = await Promise.all([listUserRows(db, group, usersOnPage, (page - 1) * usersOnPage), countUsers(db)]);
  return { users: rows.flatMap(rowToUser), counts, pages: Math.max(1, Math.ceil(counts[group] / usersOnPage)) };
}

/** One user as the administrators see them; `undefined` for one who is not there or was merged into another. */
export async function findListed(db: Database, userId: string): Promise<ListedUser | undefined> {
  const row = await findListedUser(db, userId);
  return row && rowToUser(row)[0];
}

type Row = NonNullable<Awaited<ReturnType<typeof findListedUser>>>;

function rowToUser({ status, email, name, lastSeenAt, ...row }: Row): ListedUser[] {
  if (status === 'merged') return [];
  const seen = lastSeenAt === null ? undefined : new Date(lastSeenAt);
  return [{ ...row, status, email: email ?? undefined, name: name ?? undefined, lastSeenAt: seen }];
}
