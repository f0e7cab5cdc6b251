import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('a few rounds of the faults that take no long are survived, and nothing acknowledged is lost', async () => {
  test.setTimeout(300_000);
  const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 32;
  const harness = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', 'e2e/faults/run.ts', '--short'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PASSAGE_FAULTS_PORT: String(port) },
  });
  let table = '';
  harness.stdout.setEncoding('utf8').on('data', (chunk) => {
    table += chunk;
  });
  const code = await new Promise((resolve) => harness.on('close', resolve));
  console.log(table);
  expect(code, table).toBe(0);
});
