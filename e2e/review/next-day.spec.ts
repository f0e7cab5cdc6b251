import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { localDay } from '../../memory/local-day';
import { defaultSettings } from '../../memory/settings';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../fixtures';
import { choosePlainCards, frontsOf, isSaved, reviewToTheEnd, reviewUrl } from './cards';
import { startServer } from './server';

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 6;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const otherFacts = ['headquarters-city', 'founded-year', 'member-state-count', 'observer-count'];

type Scheduled = { factId: string; state: string; dueAt: number };

/** What is scheduled, read from the file and not by the app. */
async function listScheduled(url: string): Promise<Scheduled[]> {
  const client = createClient({ url });
  const { rows } = await client.execute("select fact_id, state, due_at from memories where state <> 'new'");
  client.close();
  return rows.map((row) => ({ factId: String(row.fact_id), state: String(row.state), dueAt: Number(row.due_at) }));
}

const dayOf = (at: number) => localDay(at, defaultSettings.timeZone, defaultSettings.rolloverHour);
const isDueAt = (at: number) => (memory: Scheduled) =>
  memory.state === 'reviewed' ? dayOf(memory.dueAt) <= dayOf(at) : memory.dueAt <= at;

test('what a guest missed in a quiz is reviewed at once; later the cards that are due come back, and no others', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'passage-next-day-'));
  const url = `file:${join(folder, 'cards.db')}`;
  const items = await quizOf(41, 6, ['choice']);
  const missed = items.slice(0, 2);
  let server = await startServer(port, url);
  const at = (path: string) => `http://localhost:${port}${path}`;
  try {
    await page.goto(at(quizUrl(41, 6, 'practice', ['choice'])));
    for (const item of [...items, ...missed]) {
      await answerByKeyboard(
        page,
        item,
        missed.includes(item) && !(await page.getByText('Once more').isVisible()) ? 'wrong' : 'right',
      );
      await continueByKeyboard(page);
    }
    await expect(page).toHaveURL(/\/attempts\//);
    const result = page.url();
    await choosePlainCards(page, { newPerDay: 0, baseURL: server.baseURL });

    await page.goto(result);
    await page.getByRole('link', { name: 'Practise the 2 you missed' }).click();
    await expect(page.locator('main[data-ready=true]')).toBeVisible();
    const asked = await reviewToTheEnd(page, '4');
    expect(asked.toSorted()).toEqual((await frontsOf(missed.map(({ factId }) => factId))).toSorted());
    await expect(page.getByRole('row', { name: /^Tomorrow/ })).toBeVisible();
    await isSaved(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();

    // A fact that was easy at first sight is not back tomorrow.
    const apart = otherFacts.find((id) => items.every(({ factId }) => factId !== id)) ?? '';
    await page.goto(at(reviewUrl([apart])));
    await expect(page.locator('main[data-ready=true]')).toBeVisible();
    await reviewToTheEnd(page, '4');
    await isSaved(page);

    for (const isNextDay of [true, false]) {
      await server.stop();
      const scheduled = await listScheduled(url);
      const earliest = Math.min(...scheduled.map(({ dueAt }) => dueAt)) - Date.now();
      const offsetMs = isNextDay ? dayMs : Math.max(dayMs, earliest) + hourMs;
      server = await startServer(port, url, { PASSAGE_CLOCK_OFFSET_MS: String(offsetMs) });
      const due = scheduled.filter(isDueAt(Date.now() + offsetMs)).map(({ factId }) => factId);
      expect(due.length).toBeGreaterThan(0);
      expect(due.length).toBeLessThan(scheduled.length);
      await page.goto(at('/'));
      const start = page.getByRole('link', { name: due.length === 1 ? /the one that is due/ : `the ${due.length} that are due` });
      await start.click();
      await expect(page.locator('main[data-ready=true]')).toBeVisible();
      expect((await reviewToTheEnd(page, '4')).toSorted()).toEqual((await frontsOf(due)).toSorted());
      await isSaved(page);
      await page.goto(at(reviewUrl()));
      await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
