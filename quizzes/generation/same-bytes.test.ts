import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const quizCommand = fileURLToPath(new URL('../../services/command-line/quiz.ts', import.meta.url));
const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The quiz as another process prints it, under a clock, a zone and a locale of its own. */
function printQuiz(seed: number, environment: Record<string, string>, clock: string): string {
  // The clock is moved before anything of ours is loaded.
  const code = `const RealDate = Date; const now = RealDate.parse(${JSON.stringify(clock)});
    globalThis.Date = class extends RealDate {
      constructor(...given) { given.length > 0 ? super(...given) : super(now); }
      static now() { return now; }
    };`;
  const moved = `data:text/javascript,${encodeURIComponent(code)}`;
  return execFileSync(
    process.execPath,
    ['--import', moved, '--import', 'tsx', quizCommand, '--pack', 'iom', '--seed', String(seed), '--items', '20'],
    { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, ...environment } },
  );
}

test('the same seed gives the same bytes under another clock, time zone and locale', () => {
  const here = printQuiz(7, { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, '2026-01-01T00:00:00Z');
  const there = printQuiz(7, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '2031-12-31T23:59:59Z');
  expect(JSON.parse(here).items).toHaveLength(20);
  expect(there).toBe(here);
});
