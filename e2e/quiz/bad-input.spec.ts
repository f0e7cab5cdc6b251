import { expect, type Page, test } from '@playwright/test';
import { quizOf, quizUrl, takePractice } from '../fixtures';

type Body = Record<string, unknown>;

/** The fields of the page's own form: what a script that plays the browser would send. */
async function formOf(page: Page): Promise<{ attemptId: string; quiz: unknown; ticket?: string }> {
  const value = async (name: string) => page.locator(`input[name=${name}]`).first().inputValue();
  const ticket = await page.locator('input[name=ticket]').count();
  return {
    attemptId: await value('attemptId'),
    quiz: JSON.parse(await value('quiz')),
    ...(ticket > 0 ? { ticket: await value('ticket') } : {}),
  };
}

const post = async (page: Page, body: Body) => {
  const response = await page.request.post('/api/answers', { data: body });
  return { status: response.status(), body: (await response.json()) as Body };
};

test('the same submit ten times at once counts once', async ({ page }) => {
  const [item] = await quizOf(71, 3, ['choice']);
  await page.goto(quizUrl(71, 3, 'practice', ['choice']));
  const body = {
    ...(await formOf(page)),
    responseId: crypto.randomUUID(),
    position: 0,
    round: 0,
    response: { kind: 'choice', optionId: item?.key[0] },
  };
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(page, body)));
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200));
  // Two tabs: another id for the same item changes nothing either.
  const other = await post(page, { ...body, responseId: crypto.randomUUID(), response: { kind: 'skip' } });
  expect(other).toEqual({ status: 200, body: { type: 'already', verdict: 'correct', earned: 1 } });
  await page.goto('/history');
  await expect(page.getByText('open, 1 / 3 answered')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('what can’t be an answer is refused with the right status and changes nothing', async ({ page, browser }) => {
  await page.goto(quizUrl(72, 2, 'practice', ['choice']));
  const form = await formOf(page);
  const good = { ...form, responseId: crypto.randomUUID(), position: 0, round: 0, response: { kind: 'skip' } };
  expect((await post(page, { ...good, position: 9 })).status).toBe(422);
  expect((await post(page, { ...good, response: { kind: 'choice', optionId: 'zz' } })).status).toBe(422);
  expect((await post(page, { ...good, response: 'a' })).status).toBe(400);
  expect((await post(page, { ...good, round: 1 })).status).toBe(409);
  expect((await post(page, { ...good, ticket: 'forged' })).status).toBe(401);
  expect(
    (await page.request.post('/api/answers', { data: good, headers: { origin: 'https://elsewhere.example' } })).status(),
  ).toBe(403);
  expect((await page.request.post('/api/answers', { headers: { 'content-type': 'application/json' }, data: '{' })).status()).toBe(
    400,
  );
  await page.goto('/history');
  await expect(page.getByText('Every quiz you take is listed here')).toBeVisible();

  expect((await post(page, good)).status).toBe(200);
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(quizUrl(72, 2, 'practice', ['choice']));
  const { ticket } = await formOf(stranger);
  const foreign = await post(stranger, { ...good, ticket, responseId: crypto.randomUUID(), position: 1 });
  expect(foreign.status).toBe(404);
});

test('an answer after the end is refused and the score stands', async ({ page }) => {
  await takePractice(page, 73, 2);
  const attemptId = page.url().split('/').at(-1);
  const before = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.goto(quizUrl(73, 2, 'practice'));
  const { quiz } = await formOf(page);
  const late = { attemptId, quiz, responseId: crypto.randomUUID(), round: 0, response: { kind: 'skip' } };
  expect((await post(page, { ...late, position: 0 })).body).toMatchObject({ type: 'already' });
  expect((await post(page, { ...late, position: 0, round: 1 })).status).toBe(409);
  await page.goto(`/attempts/${attemptId}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before);
});

test('unknown pages, broken seeds and unknown packs get a helpful 404 that leads home', async ({ page }) => {
  const paths = [
    '/nowhere',
    '/packs/none',
    '/packs/none/quiz?seed=1',
    '/attempts/nothing',
    '/packs/iom/quiz?seed=seven',
    '/packs/iom/quiz?seed=-1',
    '/packs/iom/quiz?seed=1&items=0',
    '/packs/iom/quiz?seed=1&kinds=essay',
    '/packs/iom/quiz?seed=1&mode=practice&attempt=none',
  ];
  for (const path of paths) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('main').getByRole('link', { name: 'Home' })).toBeVisible();
  }
  expect((await page.request.get('/%E0%A4%A')).status()).toBe(400);
});
