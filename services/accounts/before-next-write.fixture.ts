import type { Database } from '@/db/client';

/** Does something between what is read next and what is written after it. */
export function beforeNextWrite(db: Database, act: () => Promise<unknown>): void {
  const { batch } = db.$client;
  db.$client.batch = async (statements, mode) => {
    if (mode !== 'write') return await batch(statements, mode);
    db.$client.batch = batch;
    await act();
    return await batch(statements, mode);
  };
}
