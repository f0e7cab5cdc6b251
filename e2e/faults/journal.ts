import { closeSync, fdatasync, openSync, writeSync } from 'node:fs';
import type { Client } from '@libsql/client';

export type Kept = 'response' | 'review';

/** What the server said is stored, kept where no fault of the server can reach it. */
export type Journal = {
  /** To be called when an acknowledgement has arrived. The same id may come more than once. */
  note: (kind: Kept, id: string) => void;
  count: () => number;
  /** Acknowledged and in none of these databases. */
  listLost: (clients: readonly Client[]) => Promise<string[]>;
  /** Ends when all of it is on disk. */
  close: () => Promise<void>;
};

const tables: Readonly<Record<Kept, string>> = { response: 'responses', review: 'reviews' };

/** A journal in a file of its own, outside of the database's folder; what is noted is on disk at the latest with the next sync. */
export function openJournal(file: string): Journal {
  const descriptor = openSync(file, 'a', 0o600);
  const noted: Readonly<Record<Kept, Set<string>>> = { response: new Set(), review: new Set() };
  let isDirty = false;
  let syncing: Promise<void> | undefined;
  /** One sync at a time, for all that was noted before it. */
  const sync = async (): Promise<void> => {
    while (isDirty) {
      isDirty = false;
      await new Promise<void>((resolve, reject) => fdatasync(descriptor, (error) => (error ? reject(error) : resolve())));
    }
    syncing = undefined;
  };
  return {
    note: (kind, id) => {
      noted[kind].add(id);
      writeSync(descriptor, `${kind} ${id}\n`);
      isDirty = true;
      syncing ??= sync();
    },
    count: () => noted.response.size + noted.review.size,
    listLost: async (clients) => {
      const lost: string[] = [];
      for (const kind of ['response', 'review'] as const) {
        const stored = new Set<string>();
        for (const client of clients)
          for (const { id } of (await client.execute(`select id from ${tables[kind]}`)).rows) stored.add(String(id));
        lost.push(...[...noted[kind]].filter((id) => !stored.has(id)).map((id) => `${kind} ${id}`));
      }
      return lost;
    },
    close: async () => {
      await syncing;
      closeSync(descriptor);
    },
  };
}
