import { describe, expect, test } from 'vitest';
import { verifyModelFact } from '../verify-model-fact';
import type { ClaimedFact } from './claimed-fact';
import { readText } from './read-text';
import { frame, rightClaims } from './right-claims.fixture';
import { isSuspicious } from './suspicious';

const { founder } = rightClaims;

describe('an address or a sign that nobody sees is found in whatever field it stands', () => {
  test.each([
    'founded, see evil.com?',
    'founded, see evil.com:80/x?',
    'founded, see EVIL。com?',
    'founded, see 10.0.0.1/x?',
    'founded, ask a@evil.example?',
    'founded, see ftp://x/y?',
    'fou\u200bnded',
    'founded\u200f',
    '\u2060founded',
    'founded\u{e0041}\u{e0042}',
    'founded\u{e0100}',
    'founded\ue000',
    'founded\ud83d',
  ])('%j', (words) => {
    const fields = ['answer', 'subject', 'question', 'statement', 'unit', 'event'] as const;
    for (const field of fields) expect(isSuspicious({ ...founder, [field]: words })).toBe(true);
    expect(isSuspicious({ ...founder, members: ['Ada', words] })).toBe(true);
  });

  test.each([
    'U.S. law',
    'No. 5',
    'e.g. beans',
    '4.200',
    '10.30 a.m.',
    'Ph.D.',
    'St. Gallen',
    'mu\u00adse\u00adum',
    '❤\ufe0f',
    'A/B',
  ])('%j is none', (words) => {
    expect(isSuspicious({ ...founder, question: words })).toBe(false);
  });
});

test('the name of a host that the quote has may be asked about, and no other', () => {
  const shop = { ...frame, text: 'The shop Beans.com was founded in 1974 by Ines Harrow.' };
  const claim: ClaimedFact = {
    ...founder,
    quote: shop.text,
    subject: 'Beans.com',
    question: 'Who founded the shop Beans.com?',
    statement: 'The shop Beans.com was founded by {object}.',
  };
  const at = { shown: { start: 0, end: shop.text.length }, read: readText(shop), known: [] };
  expect(verifyModelFact(claim, at)).toMatchObject({ ok: true });
  expect(verifyModelFact({ ...claim, question: 'Who founded the shop Beans.org?' }, at)).toMatchObject({
    error: { type: 'instructions' },
  });
});

test.each(['a.', '@a', 'a@', '[', '<', '< ', 'a-', '://', '.co'])('fields full of “%s” are looked through in moments', (part) => {
  const claim = { ...founder, quote: part.repeat(750), question: part.repeat(100), statement: part.repeat(130) };
  const start = performance.now();
  for (let round = 0; round < 20; round += 1) isSuspicious(claim);
  expect((performance.now() - start) / 20).toBeLessThan(50);
});
