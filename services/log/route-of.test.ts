import { expect, test } from 'vitest';
import { routesOf } from './route-of';

const routeOf = routesOf([
  '/',
  '/packs',
  '/packs/[packId]',
  '/packs/[packId]/facts/[factId]',
  '/packs/own',
  '/api/auth/[...nextauth]',
  '/icon.svg',
]);

test.each([
  ['/', '/'],
  ['/?seed=7', '/'],
  ['/packs/', '/packs'],
  ['/packs/iom?q=ann@example.org', '/packs/[packId]'],
  ['/packs/own', '/packs/own'],
  ['/packs/iom/facts/headquarters-city#there', '/packs/[packId]/facts/[factId]'],
  ['/api/auth/callback/oidc?code=secret', '/api/auth/[...nextauth]'],
  ['/icon.svg', '/icon.svg'],
  ['/iconxsvg', '(none)'],
  ['/_next/static/chunks/1.js', '/_next'],
  ['/ann@example.org', '(none)'],
  ['', '(none)'],
])('%s is logged as %s', (path, route) => {
  expect(routeOf(path)).toBe(route);
});
