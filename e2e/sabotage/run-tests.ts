import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';

const reportSchema = z.object({
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), title: z.string() })),
    }),
  ),
});

export type TestRun =
  | { type: 'passed' }
  /** The first test that failed. */
  | { type: 'failed'; file: string; title: string }
  /** It fails without the bug too. */
  | { type: 'fails-anyway'; file: string; title: string }
  /** No test failed, and none could be run: a file that does not load is no test that notices a bug. */
  | { type: 'not-run'; file: string }
  | { type: 'endless' };

const longestMs = 10 * 60_000;

/** Runs unit tests in a checkout until the first fails: those of some files, or all; with a title only the one that is called so. */
export async function runTests(folder: string, files: readonly string[] = [], title?: string): Promise<TestRun> {
  const report = join(folder, 'test-results', 'units.json');
  rmSync(report, { force: true });
  const vitest = join(folder, 'node_modules', 'vitest', 'vitest.mjs');
  const named = title === undefined ? [] : ['-t', title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')];
  const options = ['--project', 'units', '--bail', '1', ...named];
  const child = spawn(process.execPath, [vitest, 'run', ...options, ...files], { cwd: folder, stdio: 'ignore' });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, longestMs);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  return isLate ? { type: 'endless' } : readRun(folder, report);
}

function readRun(folder: string, report: string): TestRun {
  const { testResults } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  for (const { name, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed) return { type: 'failed', file: relative(folder, name), title: failed.title };
  }
  const unread = testResults.find(({ status }) => status === 'failed');
  return unread ? { type: 'not-run', file: relative(folder, unread.name) } : { type: 'passed' };
}
