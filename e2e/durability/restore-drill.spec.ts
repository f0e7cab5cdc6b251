import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { withServer } from '../protection/server';

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 26;

/** Answers one item of a new quiz by "I don’t know", without a script; the attempt's id. */
async function answerOne(page: Page, seed: number): Promise<string> {
  await page.goto(`http://localhost:${port}/packs/iom/quiz?seed=${seed}&items=5&mode=practice`);
  const value = (name: string) => page.locator(`input[name=${name}]`).first().inputValue();
  const attemptId = await value('attemptId');
  const quiz = JSON.parse(await value('quiz'));
  const ticket = (await page.locator('input[name=ticket]').count()) > 0 ? { ticket: await value('ticket') } : {};
  const data = { attemptId, quiz, responseId: crypto.randomUUID(), position: 0, round: 0, response: { kind: 'skip' }, ...ticket };
  const answer = await page.request.post(`http://localhost:${port}/api/answers`, { data });
  expect(await answer.json()).toMatchObject({ type: 'recorded' });
  return attemptId;
}

test('a backup made while the server runs brings back what was answered by then; what came later lies beside it', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'passage-drill-'));
  const DATABASE_URL = `file:${join(folder, 'passage.db')}`;
  const environment = { ...process.env, DATABASE_URL };
  const run = (...args: string[]) => spawnSync('npm', ['run', '--silent', ...args], { env: environment, encoding: 'utf8' });
  try {
    let [before, after, backup] = ['', '', ''];
    await withServer(port, { DATABASE_URL }, async () => {
      before = await answerOne(page, 1);
      const made = await promisify(execFile)('npm', ['run', '--silent', 'backup'], { env: environment });
      backup = made.stdout.trim();
      after = await answerOne(page, 2);
      const refused = run('restore', '--', '--from', backup);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('has')]);
      expect(refused.stderr).toContain('open; stop it first');
    });
    const restored = run('restore', '--', '--from', backup);
    expect(restored.stderr).toMatch(/is now a copy of .*\n.*replaced-.*\n.*To go back: .*\n.*\n\d+ of \d+ invariants hold/);
    expect(restored.status).toBe(0);
    await withServer(port, { DATABASE_URL }, async () => {
      await page.goto(`http://localhost:${port}/attempts/${before}`);
      await expect(page.getByRole('heading', { name: '1 of 5 answered' })).toBeVisible();
      expect((await page.goto(`http://localhost:${port}/attempts/${after}`))?.status()).toBe(404);
    });
    const aside = readdirSync(folder).find((name) => /replaced-[^w]*Z$/.test(name)) ?? '';
    expect(run('restore', '--', '--from', join(folder, aside)).status).toBe(0);
    await withServer(port, { DATABASE_URL }, async () => {
      for (const attempt of [before, after]) {
        await page.goto(`http://localhost:${port}/attempts/${attempt}`);
        await expect(page.getByRole('heading', { name: '1 of 5 answered' })).toBeVisible();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
