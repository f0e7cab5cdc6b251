import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { allFaults } from './faults';

// A few rounds of some faults; `npm run faults` runs all of all.

test.describe.configure({ mode: 'default', timeout: 240_000 });

const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217) + 32;

for (const fault of allFaults.filter(({ isInShortRun }) => isInShortRun)) {
  test(`${fault.injected}: ${fault.right}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'passage-fault-'));
    try {
      const { acknowledged, lost, flaws, note = '' } = await fault.run({ folder, port, seed: 1, isShort: true });
      console.log(`${fault.name}: ${acknowledged} acknowledged, ${lost} lost; ${note}`);
      expect({ lost, flaws }).toEqual({ lost: 0, flaws: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
