import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,db,memory,quizzes,services}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['json', { outputFile: 'test-results/units.json' }]],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Time zones and locales are parameters of the domain; a run somewhere odd must give the same results.
    env: { TZ: 'Pacific/Chatham' },
  },
});
