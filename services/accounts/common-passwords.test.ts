import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords';
import { suggestPassphrases } from './passphrase';
import { passphraseWords } from './passphrase-words';
import { passwordProblem } from './password';

const rows = ['abcdefghijklmnopqrstuvwxyz', '1234567890', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn'];

test.each([
  'passwordpassword',
  'Password12345678',
  'P@ssw0rdP@ssw0rd',
  'administrator123',
  'correct horse battery staple',
  'Correct-Horse-Battery-Staple',
  'qwertyuiop123456',
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i',
  'iloveyouiloveyou!',
  'letmeinletmeinletmein',
  'To be or not to be',
  'summer2026summer2026',
  'abc123abc123abc123',
  'zyxwvutsrqponmlk',
  '111111222222333333',
])('%s is refused', (password) => {
  expect(passwordProblem(password)).toBe('common');
});

test.each([
  'four unrelated words here',
  'plain lower case words',
  'пятнадцать букв',
  'the kettle sang before the train left',
  'x7#Kq9vL2m!Rt5Zw',
  'mehreresinnvolleWörter',
  'ein halbes dutzend Birnen',
])('%s is taken', (password) => {
  expect(passwordProblem(password)).toBeUndefined();
});

test('a block of up to six signs is refused however often it is repeated', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 15, max: 200 }), (block, length) => {
      expect(isCommonPassword(block.repeat(Math.ceil(length / block.length)).slice(0, length))).toBe(true);
    }),
  );
});

test('any stretch of a row of keys, letters or figures is refused, in either direction and in any case', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rows),
      fc.nat(25),
      fc.integer({ min: 15, max: 40 }),
      fc.boolean(),
      fc.boolean(),
      (row, start, length, isReversed, isUpper) => {
        const stretch = row.repeat(4).slice(start, start + length);
        const turned = isReversed ? [...stretch].reverse().join('') : stretch;
        expect(isCommonPassword(isUpper ? turned.toUpperCase() : turned)).toBe(true);
      },
    ),
  );
});

test('common words with figures after them are refused, written with look-alikes too', () => {
  const leet: Record<string, string> = { a: '@', e: '3', i: '1', o: '0', s: '$' };
  fc.assert(
    fc.property(
      fc.constantFrom('password', 'welcome', 'letmein', 'sunshine', 'football'),
      fc.constantFrom('monkey', 'dragon', 'princess', 'superman', 'baseball'),
      fc.constantFrom('', '1', '12', '123', '2026', '!', '123!'),
      fc.boolean(),
      (first, second, tail, isLeet) => {
        const plain = first + second + tail;
        expect(isCommonPassword(isLeet ? plain.replace(/[aeios]/g, (sign) => leet[sign] ?? sign) : plain)).toBe(true);
      },
    ),
  );
});

test('the learner’s own address and name, and the site’s, are no secret', () => {
  const context = { email: 'katharina.lindqvist@harbourmuseum.example', name: 'Katharina Lindqvist' };
  for (const password of [
    'katharinalindqvist',
    'Katharina Lindqvist 1',
    'lindqvist-harbourmuseum',
    'katharina123passage',
    'passagequizpassage',
  ])
    expect(isCommonPassword(password, context), password).toBe(true);
  expect(isCommonPassword('katharinalindqvist')).toBe(false);
});

test('no suggested passphrase is refused, and three in a row leave more than 50 bits', () => {
  for (const phrase of suggestPassphrases(2000)) expect(passwordProblem(phrase), phrase).toBeUndefined();
  expect(new Set(passphraseWords).size).toBe(passphraseWords.length);
  expect(5 * Math.log2(passphraseWords.length) - Math.log2(3)).toBeGreaterThan(50);
});

test('random signs are not mistaken for a pattern', () => {
  const signs = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
  fc.assert(
    fc.property(fc.array(signs, { minLength: 20, maxLength: 40 }), (list) => {
      fc.pre(new Set(list).size >= 12);
      expect(isCommonPassword(list.join(''))).toBe(false);
    }),
  );
});

test('the longest password there may be is judged at once', () => {
  const started = performance.now();
  isCommonPassword('ab'.repeat(128));
  isCommonPassword('qwertyuiop1'.repeat(23).slice(0, 256));
  expect(performance.now() - started).toBeLessThan(1000);
});
