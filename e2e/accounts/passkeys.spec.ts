import { type BrowserContext, type CDPSession, expect, type Page, test } from '@playwright/test';
import { freshAccount, signUp, takePractice } from '../fixtures';
import { letTimePass } from './let-time-pass';

type Credential = { credentialId: string; isResidentCredential: boolean; privateKey: string; signCount: number };
type Device = { credentials: () => Promise<Credential[]>; take: (credential: Credential) => Promise<void> };

/** A device that holds passkeys and always finds its owner's finger. */
async function withDevice(page: Page, takesOffers = false): Promise<Device> {
  // It would also answer the offer among the saved sign-ins of the e-mail field, which nobody has chosen.
  if (!takesOffers)
    await page.addInitScript(() => {
      PublicKeyCredential.isConditionalMediationAvailable = async () => false;
    });
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    take: async (credential) => {
      await cdp.send('WebAuthn.addCredential', { authenticatorId, credential });
    },
  };
}

const isIn = (page: Page) => expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account');
  await page.getByLabel('Name, to tell it apart').fill(name);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText(name, { exact: true })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out here' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
}

async function givePassword(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function turnOnSecondFactor(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Also ask for a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
  return page.locator('ol code').allTextContents();
}

/** Another browser, signed in nowhere, whose device holds these passkeys. */
async function elsewhere(context: BrowserContext, credentials: readonly Credential[], takesOffers = false): Promise<Page> {
  const page = await (await context.browser()?.newContext({ reducedMotion: 'reduce' }))?.newPage();
  if (!page) throw new Error('no browser');
  const device = await withDevice(page, takesOffers);
  for (const credential of credentials) await device.take(credential);
  return page;
}

test('a guest who signs up, adds a passkey and signs in with it elsewhere finds every attempt; removed, it opens nothing', async ({
  page,
  context,
}) => {
  const account = freshAccount();
  const device = await withDevice(page);
  await takePractice(page, 61, 2);
  await signUp(page, account);
  await addPasskey(page, 'Blue laptop');
  await page.getByText('Rename', { exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill('Green laptop');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('Green laptop', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('This device has a passkey for your account already.')).toBeVisible();

  const credentials = await device.credentials();
  expect(credentials).toHaveLength(1);
  const other = await elsewhere(context, credentials);
  await takePractice(other, 62, 2);
  await other.goto('/sign-in?next=/history');
  await other.getByRole('button', { name: 'Use a passkey' }).click();
  await isIn(other);
  await other.goto('/history');
  await expect(other.getByRole('row')).toHaveCount(3);
  await signOut(other);

  // A passkey that has counted less often than its copy did is taken for a copy itself.
  const copies = (await device.credentials()).map((credential) => ({ ...credential, signCount: credential.signCount + 10 }));
  const third = await elsewhere(context, copies, true);
  await third.goto('/sign-in?next=/history');
  await isIn(third);

  await page.goto('/account');
  await expect(page.getByText('Not used yet')).toBeHidden();
  await page.getByText('Remove', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove this passkey' }).click();
  await expect(page.getByText('Green laptop')).toBeHidden();
  await other.goto('/sign-in');
  await other.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(other.getByText('This passkey opens no account here.')).toBeVisible();
});

test('with a second factor the password alone opens nothing; this account’s passkey does, or a recovery code, once', async ({
  page,
  context,
}) => {
  const account = freshAccount();
  const device = await withDevice(page);
  await signUp(page, account);
  await addPasskey(page, 'Phone');
  const codes = await turnOnSecondFactor(page);
  expect(new Set(codes).size).toBe(10);
  await page.reload();
  await expect(page.getByText('10 recovery codes are left.')).toBeVisible();
  await expect(page.getByText(codes[0] ?? '')).toBeHidden();
  await signOut(page);

  await givePassword(page, account);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next/);
  await page.goto('/sign-in/second');
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await isIn(page);
  await signOut(page);

  const other = await elsewhere(context, await device.credentials());
  const codeIn = async (code: string) => {
    await givePassword(other, account);
    await other.getByLabel('Recovery code').fill(code);
    await other.getByRole('button', { name: 'Use the code' }).click();
  };
  await codeIn((codes[3] ?? '').toUpperCase().replaceAll('-', ' '));
  await isIn(other);
  await other.goto('/account');
  await expect(other.getByText('9 recovery codes are left.')).toBeVisible();
  await signOut(other);
  await codeIn(codes[3] ?? '');
  await expect(other.getByText('This code does not open the account')).toBeVisible();
  await codeIn(codes[4] ?? '');
  await isIn(other);

  await other.goto('/account');
  await other.getByText('Remove', { exact: true }).click();
  await expect(other.getByText('the second factor is turned off with it')).toBeVisible();
  await other.getByRole('button', { name: 'Remove this passkey' }).click();
  await expect(other.getByText('add one first')).toBeVisible();
  await signOut(other);
  await givePassword(other, account);
  await isIn(other);
});

test('the password alone turns no second factor off, neither confirmed by it nor by a change of it; with the passkey it does', async ({
  page,
}) => {
  const account = freshAccount();
  const password = 'seven words that nobody has used before';
  await withDevice(page);
  await signUp(page, account);
  await addPasskey(page, 'Phone');
  await turnOnSecondFactor(page);
  await letTimePass(account.email);
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Also ask for a passkey' })).toBeHidden();
  await page.getByLabel('Your password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible();

  await page.goto('/account/password');
  await page.getByLabel('Current password').fill(account.password);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/sign-in/second');
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await isIn(page);
  await page.goto('/account');
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toBeHidden();
});

test('somebody else’s passkey is no second factor', async ({ page, context }) => {
  const [victim, thief] = [freshAccount(), freshAccount()];
  await withDevice(page);
  await signUp(page, victim);
  await addPasskey(page, 'Phone');
  await turnOnSecondFactor(page);

  const other = await elsewhere(context, []);
  await signUp(other, thief);
  await addPasskey(other, 'Phone');
  await signOut(other);
  await givePassword(other, victim);
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  // The browser is told that any passkey will do, as a thief's would be.
  await other.evaluate(() => {
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      if (options?.publicKey) options.publicKey.allowCredentials = [];
      return get(options);
    };
  });
  await other.getByRole('button', { name: 'Use your passkey' }).click();
  await expect(other.getByText('This passkey does not belong to the account')).toBeVisible();
  await other.goto('/account');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('a new password is counted while it is typed, suggested on request, and refused when it is easy to guess', async ({
  page,
}) => {
  const { email } = freshAccount();
  await page.goto('/sign-up');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('a short one');
  await expect(page.getByText('4 more characters.')).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await password.fill('passwordpassword1');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('among the first that guessers try')).toBeVisible();
  await page.getByText('Suggest a passphrase').click();
  await page.getByRole('button', { name: 'Use these words' }).click();
  await expect(password).toHaveValue(/^([a-z]{3,9} ){4}[a-z]{3,9}$/);
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await isIn(page);
});
