import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauseMs } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startFaultyLine } from '@/e2e/peers/faulty-line';
import { findSqld, startSqld } from '@/e2e/peers/sqld';
import { connectReplica } from './connect-replica';
import { connectServer } from './connect-server';
import { problemOf } from './problem';

const limitsMs = { reading: { request: 500, all: 1200 }, write: { request: 1500, all: 4000 }, migration: 5000 };

async function serverWithNotes() {
  const server = await startSqld();
  onTestFinished(server.stop);
  const direct = createClient({ url: `http://${server.host}` });
  onTestFinished(() => direct.close());
  await direct.execute('create table notes (id text primary key, text text not null)');
  const stored = async () => (await direct.execute('select id from notes order by id')).rows.map(({ id }) => id);
  return { server, direct, stored };
}

const note = (id: string) => ({ sql: 'insert into notes values (?, ?)', args: [id, 'text'] });

describe.skipIf(!findSqld()).each(['http', 'ws'] as const)('a server over %s', (on) => {
  async function atALine() {
    const { server, direct, stored } = await serverWithNotes();
    const line = await startFaultyLine(server.port);
    onTestFinished(line.stop);
    const client = await connectServer({ url: `${on}://${line.host}` }, limitsMs);
    onTestFinished(() => client.close());
    return { server, direct, stored, line, client };
  }

  test('one that does not answer is given up in time, and asked again later', async () => {
    const { line, client } = await atALine();
    line.withhold();
    const since = performance.now();
    expect(await client.execute('select 1').then(() => undefined, problemOf)).toBe('unreachable');
    expect(performance.now() - since).toBeLessThan(5000);
    line.cut();
    expect((await client.execute('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('a write that was committed, answered too late and sent again is carried out once, with its own outcome', async () => {
    const { line, client, stored } = await atALine();
    line.withhold();
    const writing = client.batch([note('a'), { sql: 'update notes set text = ?', args: ['b'] }, 'select id from notes'], 'write');
    await vi.waitFor(async () => expect(await stored()).toEqual(['a']), { timeout: 5000, interval: 5 });
    line.cut();
    const results = await writing;
    expect(results.map(({ rowsAffected, rows }) => [rowsAffected, rows.length])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(await stored()).toEqual(['a']);
  });

  test('a write that breaks a rule is not sent again, and says which statement it was', async () => {
    const { client, stored } = await atALine();
    const error = await client.batch([note('a'), note('a')], 'write').catch((caught) => caught);
    expect(error).toMatchObject({ statementIndex: 1, code: 'SQLITE_CONSTRAINT' });
    expect(problemOf(error)).toBeUndefined();
    expect(await stored()).toEqual([]);
  });

  test('nobody answering the door is "unreachable" within the limit, for readings and writes', async () => {
    const { line, client, stored } = await atALine();
    line.refuse();
    const problems = await Promise.all([
      client.execute('select 1').then(() => undefined, problemOf),
      client.batch([note('a')], 'write').then(() => undefined, problemOf),
      client.execute(note('b')).then(() => undefined, problemOf),
    ]);
    expect(problems).toEqual(['unreachable', 'unreachable', 'unreachable']);
    expect(await stored()).toEqual([]);
  });
});

describe.skipIf(!findSqld())('a copy on this machine', () => {
  async function withCopy() {
    const { server, direct, stored } = await serverWithNotes();
    const folder = mkdtempSync(join(tmpdir(), 'passage-copy-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const client = await connectReplica({ url: `http://${server.host}`, replicaUrl: `file:${join(folder, 'copy.db')}` });
    onTestFinished(() => client.close());
    const read = async () => (await client.execute('select id from notes order by id')).rows.map(({ id }) => id);
    return { server, direct, stored, client, read };
  }

  test('has what was written here when the write is acknowledged, and answers without the server', async () => {
    const { server, client, read, stored } = await withCopy();
    for (const id of ['a', 'b', 'c']) {
      await client.batch([note(id)], 'write');
      expect((await read()).at(-1)).toBe(id);
    }
    expect(await stored()).toEqual(['a', 'b', 'c']);
    // While the copy is just being brought up to date it waits for the server too.
    const [first] = await vi.waitFor(
      async () => {
        server.pause();
        const reading = client.batch(['select id, text from notes order by id'], 'read');
        const answer = await Promise.race([reading, pauseMs(900)]);
        server.resume();
        await reading;
        if (!answer) throw new Error('it was the server that answered');
        return answer;
      },
      { timeout: 20_000, interval: 100 },
    );
    expect(first?.rows.map((row) => ({ ...row }))).toEqual(['a', 'b', 'c'].map((id) => ({ id, text: 'text' })));
    expect(first?.rows[0]?.[0]).toBe('a');
  });

  test('sees what another machine wrote', async () => {
    const { direct, read } = await withCopy();
    await direct.execute(note('elsewhere'));
    await vi.waitFor(async () => expect(await read()).toEqual(['elsewhere']), { timeout: 5000, interval: 50 });
  });

  test('that can’t be brought up to date is not read: the server is', async () => {
    const { client, direct, read, server } = await withCopy();
    await client.batch([note('a')], 'write');
    server.pause();
    // Not in the copy as far as anyone knows, stored or not.
    const lost = client.batch([note('b')], 'write').then(() => 'acknowledged', problemOf);
    server.resume();
    expect(await lost).toBe('acknowledged');
    expect(await read()).toEqual(['a', 'b']);
    await direct.execute('delete from notes');
    await vi.waitFor(async () => expect(await read()).toEqual([]), { timeout: 10_000, interval: 50 });
  });
});
