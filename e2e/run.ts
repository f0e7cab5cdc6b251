import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser';

// `npm test`: lint, types, dead code, units, then the flows in a real browser. Prints one closing line over both runners.

function run(command: string, args: string[], environment: NodeJS.ProcessEnv = process.env): boolean {
  return spawnSync(command, args, { stdio: 'inherit', env: environment }).status === 0;
}

type UnitReport = { numPassedTests: number; numFailedTests: number };
type FlowReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
const report = <T>(file: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

function main(): number {
  const CHROMIUM_PATH = ensureChromium();
  const results = fileURLToPath(new URL('../test-results', import.meta.url));
  rmSync(results, { recursive: true, force: true });
  const isVerified = run('npm', ['run', 'verify']);

  const folder = mkdtempSync(join(tmpdir(), 'passage-e2e-'));
  const areFlowsRight = run('npx', ['playwright', 'test'], { ...process.env, CHROMIUM_PATH, PASSAGE_E2E_FOLDER: folder });
  rmSync(folder, { recursive: true, force: true });

  const units = report<UnitReport>(join(results, 'units.json'));
  const flows = report<FlowReport>(join(results, 'flows.json'));
  const passed = (units?.numPassedTests ?? 0) + (flows?.stats.expected ?? 0);
  const failed = (units?.numFailedTests ?? 0) + (flows ? flows.stats.unexpected + flows.stats.flaky : 0);
  console.log(
    `${units?.numPassedTests ?? 0} units and ${flows?.stats.expected ?? 0} flows passed; verify ${isVerified ? 'passed' : 'failed'}.`,
  );
  console.log(`${passed} passed, ${failed} failed`);
  return isVerified && areFlowsRight && units && flows && failed === 0 ? 0 : 1;
}

process.exitCode = main();
