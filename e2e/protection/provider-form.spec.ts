import { expect, test } from '@playwright/test';
import { peers } from '../peers/peers';

test.use({ javaScriptEnabled: false });

test('a form may lead to the provider that is set up, and the policy names no other place', async ({ page }) => {
  const response = await page.goto('/sign-in');
  expect(response?.headers()['content-security-policy']).toContain(`form-action 'self' ${peers.oidc.issuer};`);
  await page.getByRole('button', { name: 'Continue with Example ID' }).click();
  await expect(page.getByRole('heading', { name: 'Example ID' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(peers.oidc.issuer);
});
