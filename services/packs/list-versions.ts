import type { Database } from '@/db/client';
import { listFactChanges, listVersions as listVersionRows } from '@/db/queries/pack-versions';
import { type Fact, factSchema } from '@/quizzes/facts/fact';
import { isSameValue } from '@/quizzes/facts/integrity/date-rules';

export type FactChange =
  | { type: 'added' | 'withdrawn' | 'reworded'; fact: Fact }
  /** The same question has another answer. */
  | { type: 'changed'; fact: Fact; was: Fact };

export type PackVersion = {
  version: string;
  publishedAt: Date;
  /** In its author's words. */
  note: string | undefined;
  /** How many it has. */
  facts: number;
  /** What it has that the version before had not; of the first one nothing. */
  changes: FactChange[];
};

const most = 30;

const read = (body: string | null): Fact | undefined => (body === null ? undefined : factSchema.parse(JSON.parse(body)));

function changeOf(isNow: Fact | undefined, was: Fact | undefined): FactChange[] {
  if (isNow && was)
    return isSameValue(isNow.object, was.object) ? [{ type: 'reworded', fact: isNow }] : [{ type: 'changed', fact: isNow, was }];
  if (isNow) return [{ type: 'added', fact: isNow }];
  return was ? [{ type: 'withdrawn', fact: was }] : [];
}

/** The thirty latest versions of a pack, the newest first, each with what is other than in the one before. Who may read it is asked elsewhere. */
export async function listVersions(db: Database, packId: string): Promise<PackVersion[]> {
  const [versions, changes] = await Promise.all([listVersionRows(db, packId, most), listFactChanges(db, packId, most)]);
  return versions.map(({ version, note, createdAt, facts }) => ({
    version,
    publishedAt: new Date(createdAt),
    note: note ?? undefined,
    facts,
    changes: changes.filter((row) => row.version === version).flatMap(({ isNow, was }) => changeOf(read(isNow), read(was))),
  }));
}
