import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '../../db/client';
import { listViolations } from '../../db/queries/invariants';
import { checkMemories } from '../../services/memories/check-memories';

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 2;
const kills = 5;

async function startServer(url: string): Promise<ChildProcess> {
  // A process group of its own, so that one signal takes the starter and the server at once.
  const child = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), DATABASE_URL: url, AUTH_SECRET: 'a-secret-for-this-test-only-0123456789' },
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
    child.on('exit', () => reject(new Error('the server ended before it was ready')));
  });
  return child;
}

const killNine = (child: ChildProcess): Promise<unknown> => {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const ended = new Promise((resolve) => child.on('exit', resolve));
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
  return ended;
};

/** Answers quiz after quiz as fast as the server acknowledges, until it is gone; returns the ids that were acknowledged. */
async function answerUntilGone(page: Page, request: APIRequestContext, acknowledged: string[]): Promise<void> {
  try {
    for (let seed = 1; ; seed += 1) {
      await page.goto(`http://localhost:${port}/packs/iom/quiz?seed=${seed}&items=20&mode=practice`);
      const value = (name: string) => page.locator(`input[name=${name}]`).first().inputValue();
      const attemptId = await value('attemptId');
      const quiz = JSON.parse(await value('quiz'));
      const ticket = (await page.locator('input[name=ticket]').count()) > 0 ? { ticket: await value('ticket') } : {};
      for (let position = 0; position < 20; position += 1) {
        const responseId = uuidv7();
        const data = { attemptId, quiz, responseId, position, round: 0, response: { kind: 'skip' }, ...ticket };
        const answer = await request.post(`http://localhost:${port}/api/answers`, { data });
        const body = (await answer.json()) as { type: string };
        if (answer.status() === 200 && body.type === 'recorded') acknowledged.push(responseId);
      }
    }
  } catch {
    // The connection is gone: what was acknowledged is in the list.
  }
}

test('kill -9 between answers, five times, loses no acknowledged answer and breaks no invariant', async ({ page }) => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'passage-kill-'));
  const url = `file:${join(folder, 'kill.db')}`;
  const acknowledged: string[] = [];
  let server: ChildProcess | undefined;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      server = await startServer(url);
      const before = acknowledged.length;
      const answering = answerUntilGone(page, page.request, acknowledged);
      await expect.poll(() => acknowledged.length, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(before + 10 + kill * 7);
      await killNine(server);
      await answering;
      const client = createClient({ url });
      const { rows } = await client.execute('select id from responses');
      client.close();
      const stored = new Set(rows.map((row) => String(row.id)));
      expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    }
    const db = await openDatabase(url);
    expect(await listViolations(db, new Date())).toEqual([]);
    expect((await checkMemories(db)).violations).toEqual([]);
    db.$client.close();
    console.log(`${acknowledged.length} answers acknowledged over ${kills} kills, 0 lost`);
  } finally {
    if (server) await killNine(server);
    rmSync(folder, { recursive: true, force: true });
  }
});
