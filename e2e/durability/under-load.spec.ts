import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { type Answered, makeLearner } from './learner';
import { type Server, startServer } from './server';

test.describe.configure({ mode: 'default', timeout: 180_000 });

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 27;
const together = 16;

let folder: string;
let path: string;
let server: Server;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passage-load-'));
  path = join(folder, 'load.db');
  server = await startServer(port, `file:${path}`);
});

test.afterEach(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const isTaken = ({ status, type }: Answered) => status === 200 && type === 'recorded';

/** Of the answers that the server said are stored, those that are not. */
async function lostOf(answers: readonly Answered[]): Promise<string[]> {
  const client = createClient({ url: `file:${path}` });
  const { rows } = await client.execute('select id from responses');
  client.close();
  const stored = new Set(rows.map(({ id }) => String(id)));
  return answers.filter((answer) => isTaken(answer) && !stored.has(answer.responseId)).map(({ responseId }) => responseId);
}

/** Sixteen learners who answer as fast as they can until the server is gone. */
async function answerUntilGone(answers: Answered[]): Promise<void> {
  const learners = await Promise.all(
    Array.from({ length: together }, (_, index) => makeLearner(server.baseURL, 1 + index * 1000)),
  );
  await Promise.all(
    learners.map(async ({ answer }) => {
      for (let place = 0; ; place += 1) {
        const answered = await answer(place);
        answers.push(answered);
        if (answered.status === 0) return;
      }
    }),
  );
}

const takenBy = (answers: readonly Answered[]) =>
  expect.poll(() => answers.filter(isTaken).length, { timeout: 60_000, intervals: [20] });

test('SIGTERM while sixteen answer: what was acknowledged is in the file, nobody is told of an error, and the server ends well', async () => {
  const answers: Answered[] = [];
  const answering = answerUntilGone(answers);
  await takenBy(answers).toBeGreaterThan(100);
  expect(await server.end('SIGTERM')).toBe(0);
  // Everything is in the one file: it can be copied as it is.
  expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  await answering;
  expect(await lostOf(answers)).toEqual([]);
  expect([...new Set(answers.map(({ status }) => status))].filter((status) => ![200, 503, 0].includes(status))).toEqual([]);
});

test('kill -9 while sixteen share their commits loses no acknowledged answer', async () => {
  const answers: Answered[] = [];
  const answering = answerUntilGone(answers);
  await takenBy(answers).toBeGreaterThan(100);
  await server.end('SIGKILL');
  await answering;
  expect(await lostOf(answers)).toEqual([]);
});

test('someone else holds the file: the server goes on reading, answers 503 in time, and takes all afterwards', async () => {
  const learner = await makeLearner(server.baseURL, 1);
  expect(isTaken(await learner.answer(0))).toBe(true);
  const other = createClient({ url: `file:${path}`, concurrency: 1 });
  const held = await other.transaction('write');
  const waiting = Promise.all(Array.from({ length: 199 }, (_, index) => learner.answer(index + 1)));
  for (const end = Date.now() + 1000; Date.now() < end; ) {
    expect(await (await fetch(`${server.baseURL}/api/health`)).json()).toEqual({ status: 'ready' });
  }
  await held.rollback();
  const first = await waiting;
  expect(first.filter((answer) => !isTaken(answer))).toEqual([]);

  const longer = await other.transaction('write');
  const refused = await Promise.all(Array.from({ length: 20 }, (_, index) => learner.answer(200 + index)));
  expect(refused.map(({ status }) => status).filter((status) => status !== 503)).toEqual([]);
  expect(refused.map(({ type }) => type)).toContain('busy');
  expect(refused.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);
  expect((await fetch(`${server.baseURL}/packs/iom`)).status).toBe(200);
  await longer.rollback();
  other.close();
  const again = await Promise.all(refused.map(({ responseId }, index) => learner.answer(200 + index, responseId)));
  expect(again.filter((answer) => !isTaken(answer))).toEqual([]);
  expect(await lostOf([...first, ...again])).toEqual([]);
});

test('each request is one line of the log, under its id and without anything of the visitor', async () => {
  const asked = `${server.baseURL}/packs/iom?from=ann@example.org`;
  const given = await fetch(asked, { headers: { 'X-Request-Id': 'a-given-id.7' } });
  expect(given.headers.get('x-request-id')).toBe('a-given-id.7');
  const made = await fetch(`${server.baseURL}/attempts/0198f0aa-1111-7000-8000-000000000000`, {
    headers: { 'X-Request-Id': 'no id' },
  });
  const id = made.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const lines = () => server.log.map((line) => JSON.parse(line)).map(({ time: _, ms: __, ...line }) => line);
  await expect
    .poll(lines)
    .toContainEqual({ level: 'info', id: 'a-given-id.7', method: 'GET', route: '/packs/[packId]', status: 200 });
  await expect.poll(lines).toContainEqual({ level: 'info', id, method: 'GET', route: '/attempts/[attemptId]', status: 404 });
  expect(server.log.join('\n')).not.toMatch(/ann|example|0198f0aa/);
});

test('the health address says that the process lives, and that the database answers', async () => {
  const live = await fetch(`${server.baseURL}/api/health?live`);
  expect([live.status, live.headers.get('cache-control'), await live.json()]).toEqual([200, 'no-store', { status: 'live' }]);
  const ready = await fetch(`${server.baseURL}/api/health`);
  expect([ready.status, ready.headers.get('cache-control'), await ready.json()]).toEqual([200, 'no-store', { status: 'ready' }]);
});
