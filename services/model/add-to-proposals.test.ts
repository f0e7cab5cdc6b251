import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as read } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startOpenAiServer } from '@/e2e/peers/openai';
import { frame, rightClaims } from '@/quizzes/proposals/claimed/right-claims.fixture';
import { proposalFileSchema } from '@/quizzes/proposals/proposal';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `pack:propose --model` in a process of its own. */
async function propose(settings: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'passage-propose-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'text.txt'), frame.text);
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'services/command-line/pack-propose.ts',
      '--text',
      join(folder, 'text.txt'),
      '--title',
      frame.title,
      '--model',
    ],
    { cwd: root, env: { ...process.env, ...settings } },
  );
  const [out, said, code] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { out, said, code };
}

test('pack:propose --model adds what the text bears out, gives words to what has none, and says what it refused', async () => {
  const { bean, varieties } = rightClaims;
  const server = await startOpenAiServer(() => ({ elements: [bean, varieties, { ...bean, quote: 'It is not there.' }] }));
  onTestFinished(server.stop);
  const { out, said, code } = await propose({ AI_BASE_URL: server.baseURL, AI_MODEL: 'some-model' });
  expect([code, code === 0 ? '' : said]).toEqual([0, '']);
  const { proposals } = proposalFileSchema.parse(JSON.parse(out));
  expect(proposals.find(({ object }) => object.type === 'name' && object.value === 'the Grey Widow')).toMatchObject({
    qualifiers: { question: bean.question },
  });
  expect(proposals.filter(({ object }) => object.type === 'count' && object.value === 410)).toMatchObject([
    { qualifiers: { question: varieties.question }, reasons: expect.arrayContaining(['worded-by-model']) },
  ]);
  expect(JSON.parse(said)).toMatchObject({ outcome: 'done', refused: { 'quote-missing': 1 }, tokens: { input: 10 } });
});

test('without a model it says so', async () => {
  expect(await propose({ AI_BASE_URL: '', AI_MODEL: '' })).toMatchObject({
    code: 2,
    out: '',
    said: expect.stringMatching(/no model/),
  });
});
