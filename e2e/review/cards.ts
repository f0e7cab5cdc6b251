import { expect, type Page } from '@playwright/test';
import { cardFaces } from '../../quizzes/kinds/card/faces';
import { loadPack } from '../../services/packs/load-pack';
import { answerByKeyboard, continueByKeyboard, quizOf, quizUrl } from '../fixtures';

/** The fronts of some facts' cards, as a learner sees them. */
export async function frontsOf(factIds: readonly string[]): Promise<string[]> {
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return factIds.map((id) => {
    const fact = pack.value.facts.find((candidate) => candidate.id === id);
    if (!fact) throw new Error(id);
    return cardFaces(fact, pack.value.facts).forward.front;
  });
}

export const reviewUrl = (factIds: readonly string[] = []): string =>
  `/packs/iom/review${factIds.length > 0 ? `?facts=${factIds.join(',')}` : ''}`;

/** A guest with a memory, of none of these facts: a quiz of one item makes them. */
export async function becomeLearner(page: Page, firstSeed: number, apartFrom: readonly string[] = []): Promise<void> {
  for (let seed = firstSeed; ; seed += 1000) {
    const [item] = await quizOf(seed, 1, ['choice']);
    if (!item) throw new Error('no choice item');
    if (apartFrom.includes(item.factId)) continue;
    await page.goto(quizUrl(seed, 1, 'practice', ['choice']));
    await answerByKeyboard(page, item, 'right');
    await continueByKeyboard(page);
    await expect(page).toHaveURL(/\/attempts\//);
    return;
  }
}

/** Sets in the settings what is given, and plain cards. */
export async function choosePlainCards(
  page: Page,
  { newPerDay, baseURL = '' }: { newPerDay?: number; baseURL?: string } = {},
): Promise<void> {
  await page.goto(`${baseURL}/settings`);
  await page.getByLabel('Always a plain card').check();
  if (newPerDay !== undefined) await page.getByLabel('New facts').fill(String(newPerDay));
  await page.getByRole('button', { name: 'Save' }).first().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
}

export async function openReview(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('main[data-ready=true]')).toBeVisible();
}

export const front = (page: Page) => page.locator('article h2');
export const finish = (page: Page) => page.getByRole('heading', { name: 'Done for now.' });

/** Turns the plain card on screen and grades it, with keys alone; returns its front. */
export async function gradeByKeyboard(page: Page, key: '1' | '2' | '3' | '4'): Promise<string> {
  const asked = (await front(page).textContent()) ?? '';
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeVisible();
  await expect(page.locator('article mark')).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByRole('group', { name: 'How well did you know it?' })).toHaveCount(0);
  return asked;
}

/** Grades every card until the end; returns the fronts in the order asked. */
export async function reviewToTheEnd(page: Page, key: '1' | '2' | '3' | '4'): Promise<string[]> {
  const asked: string[] = [];
  for (let cards = 0; cards < 100; cards += 1) {
    if (await finish(page).isVisible()) return asked;
    asked.push(await gradeByKeyboard(page, key));
  }
  throw new Error('the session has no end');
}

/** How often a fact's history names a card's grade, those taken back included. */
export async function historyOf(page: Page): Promise<string[]> {
  await page.keyboard.press('i');
  const panel = page.getByRole('dialog');
  await expect(panel).toBeVisible();
  const rows = await panel.locator('tbody tr').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  return rows.filter((row) => row.includes('card')).map((row) => row.split('\t').at(-1)?.trim() ?? '');
}

export const isSaved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
