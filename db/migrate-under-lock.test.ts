import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findSqld, startSqld } from '@/e2e/peers/sqld';
import { openDatabase } from './client';
import { migrateDatabase } from './migrate';
import { migrateUnderLock } from './migrate-under-lock';

async function address(on: 'file' | 'http'): Promise<string> {
  if (on === 'http') {
    const server = await startSqld();
    onTestFinished(server.stop);
    return `http://${server.host}`;
  }
  const folder = mkdtempSync(join(tmpdir(), 'passage-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return `file:${join(folder, 'test.db')}`;
}

/** As many processes would open it. */
async function processes(on: 'file' | 'http', count: number) {
  const url = await address(on);
  const opened = await Promise.all(Array.from({ length: count }, () => openDatabase(url)));
  onTestFinished(() => opened.forEach((db) => void db.$client.close()));
  return opened;
}

const quick = { pollMs: 10 };

describe.each(findSqld() ? (['file', 'http'] as const) : (['file'] as const))('on %s', (on) => {
  test('of processes that start at once each finds the database up to date, and one of them brought it there', async () => {
    const all = await processes(on, 4);
    let inside = 0;
    let most = 0;
    const waited = vi.fn();
    await Promise.all(
      all.map((db) =>
        migrateUnderLock(
          db,
          async () => {
            inside += 1;
            most = Math.max(most, inside);
            await migrateDatabase(db);
            inside -= 1;
          },
          { ...quick, onWait: waited },
        ),
      ),
    );
    expect(most).toBe(1);
    expect(waited).toHaveBeenCalled();
    const { rows } = await (all[0] as (typeof all)[number]).$client.execute(
      'select count(*) as n, count(distinct hash) as d from __drizzle_migrations',
    );
    expect(rows[0]?.n).toBe(rows[0]?.d);
    expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(4);
  });

  test('a process that died in the midst holds the others up for its lease and no longer', async () => {
    const [dead, next] = await processes(on, 2);
    if (!dead || !next) throw new Error('two were asked for');
    void migrateUnderLock(dead, () => new Promise<void>(() => {}), { ...quick, leaseMs: 600 });
    await vi.waitFor(async () =>
      expect((await next.$client.execute('select holder from __migration_lock')).rows).toHaveLength(1),
    );
    // Gone with its connection: it renews nothing any more.
    dead.$client.close();
    const waited = vi.fn();
    await migrateUnderLock(next, () => migrateDatabase(next), { ...quick, onWait: waited });
    expect(waited).toHaveBeenCalledOnce();
    expect((await next.$client.execute('select * from __migration_lock')).rows).toEqual([]);
  });

  test('whoever lost the lock while migrating changes nothing', async () => {
    const [slow, other] = await processes(on, 2);
    if (!slow || !other) throw new Error('two were asked for');
    const losing = migrateUnderLock(
      slow,
      async () => {
        await other.$client.batch(["update __migration_lock set holder = 'another'"], 'write');
        await migrateDatabase(slow);
      },
      quick,
    );
    await expect(losing).rejects.toThrow(/CHECK/);
    const { rows } = await other.$client.execute("select name from sqlite_master where name = 'users'");
    expect(rows).toEqual([]);
    expect((await other.$client.execute('select holder from __migration_lock')).rows).toEqual([{ holder: 'another' }]);
  });

  test('whoever waits for too long says so', async () => {
    const [holder, next] = await processes(on, 2);
    if (!holder || !next) throw new Error('two were asked for');
    let release: () => void = () => {};
    const held = migrateUnderLock(
      holder,
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      quick,
    );
    await vi.waitFor(async () =>
      expect((await next.$client.execute('select holder from __migration_lock')).rows).toHaveLength(1),
    );
    await expect(migrateUnderLock(next, async () => {}, { ...quick, patienceMs: 50 })).rejects.toThrow(/too long/);
    release();
    await held;
  });
});
