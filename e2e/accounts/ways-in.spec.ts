import { expect, type Page, test } from '@playwright/test';
import { freshAccount, signIn, signUp, takePractice } from '../fixtures';
import { mailsTo } from '../peers/mailbox';
import {
  accountOf,
  another,
  answerProvider,
  askForLink,
  enterByLink,
  enterByProvider,
  freshPerson,
  isIn,
  openLink,
  ownerOf,
  signOut,
} from './ways';

type Way = 'password' | 'provider' | 'link';
const ways: readonly Way[] = ['password', 'provider', 'link'];

/** The first time makes an account, the next time opens it. */
async function enterBy(way: Way, page: Page, person: ReturnType<typeof freshPerson>, isFirst: boolean): Promise<void> {
  const account = { email: person.email, password: 'four unrelated words here' };
  if (way === 'password') await (isFirst ? signUp : signIn)(page, account);
  if (way === 'provider') await enterByProvider(page, person);
  if (way === 'link') await enterByLink(page, person.email);
  await isIn(page);
}

for (const [index, way] of ways.entries()) {
  test(`a guest who signs up by ${way} stays the same user and keeps every attempt, answer and review`, async ({ page }) => {
    await takePractice(page, 71 + index, 2);
    const attempt = page.url();
    const guest = await ownerOf(attempt);
    expect(guest).toMatchObject({ status: 'guest', attempts: 1, answers: 2, reviews: 2 });
    const person = freshPerson();
    await enterBy(way, page, person, true);
    expect(await ownerOf(attempt)).toEqual({ ...guest, status: 'registered', isVerified: way !== 'password' });
    expect((await accountOf(person.email)).userId).toBe(guest.userId);
    await page.goto(attempt);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test(`signing in to an account by ${way} brings the guest’s work along once and says how much; again brings nothing`, async ({
    page,
    browser,
  }) => {
    const person = freshPerson();
    await enterBy(way, page, person, true);
    const guest = await another(browser);
    await takePractice(guest, 81 + index, 2);
    const attempt = guest.url();
    await enterBy(way, guest, person, false);
    await expect(guest).toHaveURL(/\/welcome$/);
    await expect(guest.getByText('1 quiz and 2 answers came along.')).toBeVisible();
    const merged = await ownerOf(attempt);
    expect(merged).toMatchObject({ attempts: 1, answers: 2, reviews: 2 });
    expect(merged).toEqual(await accountOf(person.email));
    await guest.getByRole('link', { name: 'Continue' }).click();
    await expect(guest).toHaveURL('/');

    await signOut(guest);
    await enterBy(way, guest, person, false);
    await expect(guest).toHaveURL('/');
    expect(await accountOf(person.email)).toEqual(merged);
  });

  test(`by ${way} nobody is led to another site`, async ({ page }) => {
    const person = freshPerson();
    const next = '//evil.example/%5Cx';
    if (way === 'password') {
      await page.goto(`/sign-up?next=${encodeURIComponent(next)}`);
      await page.getByLabel('E-mail').fill(person.email);
      await page.getByLabel('Password', { exact: true }).fill('four unrelated words here');
      await page.getByRole('button', { name: 'Sign up' }).click();
    }
    if (way === 'provider') await enterByProvider(page, person, next);
    if (way === 'link') {
      const link = new URL(await askForLink(page, person.email));
      link.searchParams.set('next', next);
      await openLink(page, link.href);
    }
    await isIn(page);
    await expect(page).toHaveURL('/');
  });
}

test('a mailed link opened by anyone changes nothing; its button makes an account and leads on; used, it says so', async ({
  page,
  browser,
  request,
}) => {
  const { email } = freshPerson();
  const link = await askForLink(page, email, '/settings');
  const address = new URL(link);
  const callback = `/api/auth/callback/email?${new URLSearchParams({ token: address.searchParams.get('token') ?? '', email })}`;
  for (const url of [link, link, callback]) {
    const opened = await request.get(url);
    expect(opened.status()).toBe(200);
    expect(await opened.text()).toContain(`sign in as ${email}`);
  }
  await expect(accountOf(email)).rejects.toThrow('nobody');

  await openLink(page, link);
  await expect(page).toHaveURL('/settings');
  expect(await accountOf(email)).toMatchObject({ status: 'registered', isVerified: true });
  const later = await another(browser);
  await later.goto(link);
  await expect(later.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
  const used = await later.request.post(callback, { maxRedirects: 0 });
  expect(used.status()).toBe(303);
  await later.goto(used.headers().location ?? '');
  await expect(later.getByRole('alert').filter({ hasText: 'was used or has run out' })).toBeVisible();
});

test('whether an address has an account, a link to it is asked for and sent in the same words', async ({ page }) => {
  const known = freshPerson();
  await enterByProvider(page, known);
  await isIn(page);
  await signOut(page);
  const unknown = freshPerson();
  const texts = [];
  for (const { email } of [known, unknown]) {
    const link = await askForLink(page, email);
    const seen = await page.getByRole('main').textContent();
    const mail = (await mailsTo(email)).at(-1);
    texts.push([seen, mail?.subject, mail?.text.replace(link, '')]);
  }
  expect(texts[0]).toEqual(texts[1]);
});

test('an account elsewhere is linked under Account, opens it from then on, is nobody else’s, and can be unlinked', async ({
  page,
  browser,
}) => {
  const account = freshAccount();
  const person = freshPerson();
  await signUp(page, account);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Link Example ID' }).click();
  await answerProvider(page, person);
  await expect(page).toHaveURL('/account');
  await expect(page.getByText(`Example ID: ${person.email}`)).toBeVisible();

  const elsewhere = await another(browser);
  await enterByProvider(elsewhere, person, '/account');
  await expect(elsewhere.getByText(account.email).first()).toBeVisible();

  const stranger = await another(browser);
  await signUp(stranger, freshAccount());
  await stranger.goto('/account');
  await stranger.getByRole('button', { name: 'Link Example ID' }).click();
  await answerProvider(stranger, person);
  await expect(stranger.getByText('linked to someone else’s account here')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: `Unlink ${person.email}` }).click();
  await expect(page.getByText(`Example ID: ${person.email}`)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(`Example ID: ${person.email}`)).toHaveCount(0);
});

test('a provider opens no account by its address alone, makes none without one, and proves none that it does not vouch for', async ({
  page,
  browser,
}) => {
  const account = freshAccount();
  await signUp(page, account);
  const other = await another(browser);
  await enterByProvider(other, { ...freshPerson(), email: account.email }, '/history');
  await expect(other.getByText('There is an account with this e-mail address already.')).toBeVisible();
  await expect(other).toHaveURL('/sign-in?problem=OAuthAccountNotLinked&next=%2Fhistory');

  const silent = await another(browser);
  await enterByProvider(silent, { account: freshPerson().account });
  await expect(silent.getByText('did not tell an e-mail address')).toBeVisible();

  const doubtful = await another(browser);
  const person = freshPerson(false);
  await enterByProvider(doubtful, person);
  await isIn(doubtful);
  expect(await accountOf(person.email)).toMatchObject({ status: 'registered', isVerified: false });
});

test('who says no at the provider, or comes back without having left, reads a sentence and not a bare page', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await page.getByRole('button', { name: 'Refuse' }).click();
  await expect(page.getByText('did not let you in, or you said no there')).toBeVisible();
  for (const path of ['/api/auth/callback/oidc?code=x', '/api/auth/error', '/api/auth/signin', '/api/auth/signout']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  }
});

test('whoever reads an address’s mail gets the account that someone else made with it, and that other one is out', async ({
  page,
  browser,
}) => {
  const account = freshAccount();
  await signUp(page, account);
  const owner = await another(browser);
  await enterByLink(owner, account.email);
  await expect(owner.getByText('You are the first to show that this address is yours.')).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('do not belong together')).toBeVisible();
  await owner.goto('/account');
  await expect(owner.getByText(account.email).first()).toBeVisible();
});

test('a mailed link opens no account that asks for a second factor; the factor does, and leads on', async ({ page, browser }) => {
  const { email } = freshPerson();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enterByLink(page, email);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Also ask for a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  const code = (await page.locator('ol code').first().textContent()) ?? '';

  const elsewhere = await another(browser);
  await enterByLink(elsewhere, email, '/history');
  await expect(elsewhere).toHaveURL('/sign-in/second');
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/sign-in\?/);
  await elsewhere.goto('/sign-in/second');
  await elsewhere.getByLabel('Recovery code').fill(code);
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere).toHaveURL('/history');
});
