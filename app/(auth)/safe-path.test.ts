import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safePath } from './safe-path';

const site = 'https://passage.example';
const odd = fc.constantFrom(
  '/',
  '\\',
  '.',
  '..',
  '//',
  '%2f',
  '%5c',
  '@',
  ':',
  '?',
  '#',
  '\t',
  '\n',
  '\r',
  '\0',
  ' ',
  'https:',
  'elsewhere.example',
  '\u2028',
  '\uff0f',
  ';',
);

test('whatever a link says, the browser stays on this site', () => {
  const path = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.array(odd, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.array(odd, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
  );
  fc.assert(
    fc.property(path, (given) => {
      const safe = safePath(given);
      expect(safe).toMatch(/^\/(?![/\\])/);
      expect(new URL(safe, site).origin).toBe(site);
      // As a header: no line ends early.
      expect(safe).not.toMatch(/[\r\n\0]/);
      expect(safePath(safe)).toBe(safe);
    }),
    { numRuns: 20_000 },
  );
});

test('a path of this site is kept, with what it asks for', () => {
  for (const path of ['/', '/packs/iom/quiz?seed=7&items=20#top', '/history']) expect(safePath(path)).toBe(path);
  for (const path of [
    undefined,
    '',
    'history',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/.//x',
  ]) {
    expect(safePath(path)).toBe('/');
  }
});
