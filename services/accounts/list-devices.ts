import type { Database } from '@/db/client';
import { listOpenSessions } from '@/db/queries/sessions';

export type Device = {
  sessionId: string;
  /** "Firefox on Linux"; undefined if its browser doesn't say. */
  name: string | undefined;
  signedInAt: Date;
  /** Within a quarter of an hour. */
  lastUsedAt: Date;
  isThisOne: boolean;
};

/** As long as the session's cookie lasts. */
const longestMs = 365 * 86_400_000;

/** Where a user is signed in, this device first and then the one used last. */
export async function listDevices(db: Database, userId: string, currentSessionId: string, now: Date): Promise<Device[]> {
  const rows = await listOpenSessions(db, userId, new Date(now.getTime() - longestMs));
  return rows
    .map((row) => ({
      sessionId: row.id,
      name: row.device ?? undefined,
      signedInAt: row.createdAt,
      lastUsedAt: row.lastUsedAt ?? row.createdAt,
      isThisOne: row.id === currentSessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
