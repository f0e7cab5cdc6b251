import { type Database, writeBatch } from '@/db/client';
import { findSettingsRow, storeSettings } from '@/db/queries/settings';
import { insertGuest, renameUser } from '@/db/queries/users';
import { type MemorySettings, memorySettingsSchema } from '@/memory/settings';
import { err, ok, type Result } from '@/quizzes/result';
import { refreshWaiting } from '../memories/refresh-memories';
import { type LearnerSettings, settingsOf } from './find-settings';
import { type ReviewPreferences, reviewPreferencesSchema } from './preferences';

/** `undefined` leaves a setting as it is. */
type Changes<T> = { [K in keyof T]?: T[K] | undefined };

export type SettingsChange = {
  memory?: Changes<MemorySettings> | undefined;
  preferences?: Changes<ReviewPreferences> | undefined;
  /** What the site calls the learner; null takes it back. */
  name?: string | null;
  /** What a fit leaves behind; `previousWeights` null: nothing to go back to. */
  fit?: { fittedAt?: Date; previousWeights?: readonly number[] | null };
};

const tries = 5;

/**
 * Changes some of a learner's settings; if they are such that memories depend on, all memories are replayed with them before it
 * returns. A new guest's row is made. Problems change nothing: "not-found" for a user who is not there, "malformed" for a value
 * out of its range, "busy" if others changed the same settings all the while. Memories that are not replayed yet when the process
 * dies say so themselves, and the next start or session replays them.
 */
export async function saveSettings(
  db: Database,
  { user, ...change }: { user: { id: string; isNewGuest: boolean } } & SettingsChange,
  now: Date,
): Promise<Result<LearnerSettings, { type: 'not-found' | 'malformed' | 'busy' }>> {
  if (user.isNewGuest) await writeBatch(db, [insertGuest(db, user.id, now)]);
  for (let attempt = 0; attempt < tries; attempt++) {
    const row = await findSettingsRow(db, user.id);
    const before = settingsOf(row);
    const memory = memorySettingsSchema.safeParse({ ...before.memory, ...given(change.memory) });
    const preferences = reviewPreferencesSchema.safeParse({ ...before.preferences, ...given(change.preferences) });
    if (!memory.success || !preferences.success) return err({ type: 'malformed' });
    const isChanged = JSON.stringify(memory.data) !== JSON.stringify(before.memory);
    const revision = before.revision + (isChanged ? 1 : 0);
    const previousWeights = change.fit?.previousWeights === undefined ? before.previousWeights : change.fit.previousWeights;
    const fittedAt = change.fit?.fittedAt ?? before.fit.fittedAt;
    const stored = { memory: memory.data, preferences: preferences.data, previousWeights, fittedAt: fittedAt?.getTime() ?? null };
    const [result] = await writeBatch(db, [
      storeSettings(user.id, before.revision, revision, stored, now),
      ...(change.name === undefined ? [] : [renameUser(db, user.id, change.name)]),
    ]);
    if (result?.rowsAffected === 0) {
      if ((await findSettingsRow(db, user.id))?.revision === row?.revision) return err({ type: 'not-found' });
      continue;
    }
    if (revision !== before.revision) await refreshWaiting(db, user.id);
    return ok({
      memory: memory.data,
      preferences: preferences.data,
      fit: { fittedAt, canUndo: previousWeights !== null },
    });
  }
  return err({ type: 'busy' });
}

const given = (changes: object = {}) => Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
