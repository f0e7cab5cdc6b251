import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('./memory-replay.ts', import.meta.url));
const run = (input: string, ...options: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...options], {
    input,
    encoding: 'utf8',
  });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
};
const lines = (...reviews: object[]): string => reviews.map((review) => JSON.stringify(review)).join('\n');

test('self-grades give the state that ts-fsrs gives, fact by fact in the order of appearance, with lines in any order', () => {
  const graded = [
    { factId: 'b', at: '2026-01-09T10:00:00Z', kind: 'card', grade: 3 },
    { factId: 'a', at: Date.UTC(2026, 0, 1, 9), kind: 'card', grade: 1 },
    { factId: 'b', at: '2026-01-01T12:00:00+02:00', kind: 'card', grade: 4 },
  ];
  const { lines: printed, status } = run(lines(...graded));
  const scheduler = fsrs({ enable_fuzz: false });
  const first = scheduler.next(createEmptyCard(0), '2026-01-01T10:00:00Z', 4).card;
  const { stability, difficulty, due, reps, lapses } = scheduler.next(first, '2026-01-09T10:00:00Z', 3).card;
  expect(status).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    { factId: 'b', type: 'reviewed', stability, difficulty, due: due.toISOString(), reps, lapses },
    { factId: 'a', type: 'learning', stability: 0.212, difficulty: 6.4133, due: '2026-01-01T09:01:00.000Z', reps: 1, lapses: 0 },
  ]);
});

test('an undo takes its review back, and a fact with nothing left is new', () => {
  const { lines: printed } = run(
    lines({ id: 'x', factId: 'a', at: 1, kind: 'choice', options: 4, verdict: 'correct' }, { factId: 'a', at: 2, undoes: 'x' }),
  );
  expect(printed).toEqual(['{"factId":"a","type":"new","reps":0,"lapses":0}']);
});

test('days are those of the zone that is asked for', () => {
  // An hour apart, over midnight in Berlin and not in UTC.
  const night = lines(
    { factId: 'a', at: '2026-01-10T22:30:00Z', kind: 'card', grade: 4 },
    { factId: 'a', at: '2026-01-10T23:30:00Z', kind: 'card', grade: 3 },
  );
  expect(run(night).lines).not.toEqual(run(night, '--zone', 'Europe/Berlin').lines);
  expect(run(night).lines).toEqual(run(night, '--zone', 'Europe/Berlin', '--rollover', '4').lines);
});

test.each([
  ['no JSON', 'nonsense', /^Line 2 is not a review: it is not a JSON object\.$/],
  ['a time without its zone', lines({ factId: 'a', at: '2026-01-01T10:00:00', kind: 'card', grade: 3 }), /^Line 2 .*"at"/],
  ['an unknown kind', lines({ factId: 'a', at: 1, kind: 'riddle', grade: 3 }), /^Line 2 .*"kind"/],
  ['no verdict and no grade', lines({ factId: 'a', at: 1, kind: 'card' }), /^Line 2 .*"verdict"/],
  ['an unknown grade', lines({ factId: 'a', at: 1, kind: 'card', grade: 5 }), /^Line 2 .*"grade"/],
])('a line with %s is named in one sentence, and nothing is printed', (_, line, sentence) => {
  const good = lines({ factId: 'a', at: 1, kind: 'card', grade: 3 });
  const { lines: printed, stderr, status } = run(`${good}\n${line}\n`);
  expect([printed, status]).toEqual([[], 2]);
  expect(stderr.trim()).toMatch(sentence);
});

test.each([
  ['--retention', '2', /retention is from 0\.7 to 0\.99/],
  ['--zone', 'Mars/Base', /no time zone called "Mars\/Base"/],
  ['--rollover', '24', /from 0 to 23/],
])('%s %s is refused in one sentence', (option, value, sentence) => {
  const { lines: printed, stderr, status } = run('', option, value);
  expect([printed, status]).toEqual([[], 2]);
  expect(stderr).toMatch(sentence);
});
