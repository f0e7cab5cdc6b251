import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Proposal, type ProposalLanguage, proposalLanguages, proposalSchema } from '@/quizzes/proposals/proposal';
import { proposeFacts } from '@/quizzes/proposals/propose-facts';
import { loadTagger } from './load-tagger';
import { longestProposed, propose } from './propose';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}quizzes/proposals/samples`;
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const { language }: { language: ProposalLanguage } = JSON.parse(
      readFileSync(`${folder}/${name.replace('.txt', '.labels.json')}`, 'utf8'),
    );
    return { name, language, text: readFileSync(`${folder}/${name}`, 'utf8') };
  });
const tag = await loadTagger();
const proposeIn = (text: string, language: ProposalLanguage) =>
  proposeFacts(text, { language, ...(language === 'en' ? { tag } : {}) });

/** Everything that has to be true of a proposal, whatever the text. */
function expectSound(text: string, proposals: readonly Proposal[]): void {
  for (const proposal of proposals) {
    for (const { start, end, quote, answerStart, answerEnd } of [proposal.source, ...proposal.alsoIn]) {
      if (text.slice(start, end) !== quote || answerStart < start || answerEnd > end || answerStart >= answerEnd)
        throw new Error(JSON.stringify(proposal));
    }
    if (!proposalSchema.safeParse(proposal).success) throw new Error(JSON.stringify(proposal));
  }
  expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
}

/** Pieces that the rules look for, in any order. */
const piece = fc.constantFrom(
  '1951',
  ' in ',
  ' 12 ',
  ',',
  '. ',
  '(',
  ')',
  '“',
  '”',
  '"',
  '\n',
  '\n\n',
  'The ',
  'Museum',
  ' was ',
  ' founded ',
  ' by ',
  ' (ABC) ',
  '%',
  '€',
  'US$',
  ' about ',
  ' more than ',
  ' million ',
  ' and ',
  ' or ',
  ' of ',
  'A',
  '# ',
  '- ',
  '1. ',
  ' siècle ',
  'XIX',
  ' années 1920 ',
  ' 1 320 ',
  ' 3.200 ',
  "l'",
  ' de ',
  ' a ',
  '{',
  '}',
  '\u0301',
  '\u{1F600}',
  '\uD800',
  '–',
  '…',
  ';',
  ': ',
  ' which ',
  ' It ',
  '1889er',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
);

describe('whatever the text', () => {
  test('every quote stands in it, every answer in its quote, nothing twice, and the same again', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...proposalLanguages), (text, language) => {
        const proposed = proposeIn(text, language);
        expectSound(text, proposed.proposals);
        expect(proposeIn(text, language)).toEqual(proposed);
      }),
      { numRuns: 400 },
    );
  });

  test.each(samples)('also $name with anything put into it', ({ text, language }) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), anyText), { minLength: 1, maxLength: 4 }), (insertions) => {
        const changed = insertions.reduce((whole, [at, put]) => whole.slice(0, at) + put + whole.slice(at), text);
        expectSound(changed, proposeIn(changed, language).proposals);
      }),
      { numRuns: 15 },
    );
  });
});

test('another time zone and locale give the same bytes', () => {
  const outputs = [
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  ].map((zone) => {
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'services/command-line/pack-propose.ts', '--text', `${folder}/museum.txt`],
      {
        cwd: root,
        env: { ...process.env, ...zone },
        encoding: 'utf8',
      },
    );
    expect(run.stderr).toBe('');
    return run.stdout;
  });
  expect(outputs[0]).toBe(outputs[1]);
  const museum = samples.find(({ name }) => name === 'museum.txt');
  expect(JSON.parse(outputs[0] ?? '').proposals).toEqual(
    JSON.parse(JSON.stringify(proposeIn(museum?.text ?? '', 'en').proposals)),
  );
});

describe('twice as much of something hostile takes no more than a few times as long', () => {
  test.each([
    ['letters without a space', 'x'.repeat(500_000)],
    ['parentheses', '('.repeat(10_000)],
    ['open parentheses after names', 'A (B '.repeat(20_000)],
    ['digits', '1'.repeat(500_000)],
    ['grouped digits', '1,234,'.repeat(80_000)],
    ['numbers', '12 '.repeat(160_000)],
    ['capital words', 'Abc '.repeat(120_000)],
    ['commas', 'a, '.repeat(160_000)],
    ['years', 'in 1951, '.repeat(50_000)],
    ['quotation marks', '“"« '.repeat(100_000)],
    ['hyphens', 'a-'.repeat(200_000)],
    ['apostrophes', "l'".repeat(200_000)],
    ['empty lines', '\n'.repeat(500_000)],
    ['short lines', 'ab\n'.repeat(150_000)],
    ['menus', 'a | b '.repeat(80_000)],
    ['combining marks', 'e\u0301'.repeat(150_000)],
  ])('%s', (_, text) => {
    for (const language of proposalLanguages) {
      const half = process.cpuUsage();
      proposeIn(text.slice(0, text.length / 2), language);
      const { user } = process.cpuUsage(half);
      const whole = process.cpuUsage();
      expectSound(text, proposeIn(text, language).proposals);
      // Quadratic would be four times, and for these lengths minutes; the constant is for the noise of a busy machine.
      expect(process.cpuUsage(whole).user).toBeLessThan(3.5 * user + 1_500_000);
    }
  });
});

test('no text, a book and a language without rules are refused with a sentence', async () => {
  expect(await propose(' \n', { language: 'en' })).toMatchObject({ ok: false, error: { type: 'no-text' } });
  expect(await propose('a'.repeat(longestProposed + 1), { language: 'en' })).toMatchObject({
    ok: false,
    error: { type: 'too-long' },
  });
  expect(await propose('Es war 1951.', { language: 'de' })).toMatchObject({ ok: false, error: { type: 'no-rules' } });
});
