import { type Database, readBatch, writeBatch } from '@/db/client';
import { type MarkRow, rowToMark, selectMark, storeMark } from '@/db/queries/marks';
import { type Reader, selectMayRead } from '@/db/queries/pack-access';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { insertGuest } from '@/db/queries/users';
import { localDay } from '@/memory/local-day';
import { err, ok, type Result } from '@/quizzes/result';
import { findPack } from '../packs/find-pack';
import { settingsOf } from '../settings/find-settings';

export type MarkInput = {
  /** A guest's row is made here if it is not there yet. */
  user: { id: string; isNewGuest: boolean; packKeys?: Reader['packKeys'] };
  packId: string;
  factId: string;
  /** What is not given stays as it is. `isBuried`: not again on the learner's own day. An empty note is none. */
  change: {
    isSuspended?: boolean | undefined;
    isBuried?: boolean | undefined;
    isFlagged?: boolean | undefined;
    note?: string | undefined;
  };
};

/**
 * Stores what a learner says of a fact: suspended, buried for today, flagged, their own note. Returns the whole mark as it is on
 * disk. The latest change of each part stands. "not-found" for an unknown pack, fact or user, and a pack that is not theirs to read: then nothing is stored.
 */
export async function saveMark(
  db: Database,
  { user, packId, factId, change }: MarkInput,
  now: Date,
): Promise<Result<MarkRow, { type: 'not-found' }>> {
  const [pack, [settingsRows = [], mayRead = []]] = await Promise.all([
    findPack(db, packId),
    readBatch(db, [selectSettings(user.id), selectMayRead(packId, user)]),
  ]);
  if (mayRead.length === 0 || !pack?.facts.some(({ id }) => id === factId)) return err({ type: 'not-found' });
  const { timeZone, rolloverHour } = settingsOf(rowToSettings(settingsRows[0])).memory;
  const key = { userId: user.id, packId, factId };
  const { isSuspended, isBuried, isFlagged, note } = change;
  const buriedOn = isBuried === undefined ? undefined : isBuried ? localDay(now.getTime(), timeZone, rolloverHour) : null;
  const results = await writeBatch(db, [
    ...(user.isNewGuest ? [insertGuest(db, user.id, now)] : []),
    storeMark(key, { isSuspended, buriedOn, isFlagged, note: note === undefined ? undefined : note.trim() || null }, now),
    selectMark(key),
  ]);
  const row = results.at(-1)?.rows[0];
  return row ? ok(rowToMark(row as unknown as Record<string, unknown>)) : err({ type: 'not-found' });
}
