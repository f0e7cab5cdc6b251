import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { createRandom } from '../../../quizzes/generation/random';
import { lookAround } from '../disturb';
import type { Fault } from '../fault';
import { type House, inHouse } from '../house';
import type { Crowd } from '../learners';
import { askHealth, runScript, type Server, secondsUntil } from '../server';

const pageBytes = 4096;

/** Overwrites some of the pages of a file, as a bad disk would; never the first, without which it is no database. */
function damagePages(file: string, share: number, seed: number): void {
  const random = createRandom(seed).fork('damage');
  const descriptor = openSync(file, 'r+');
  const pages = Math.floor(statSync(file).size / pageBytes);
  for (let page = 1; page < pages; page += 1)
    if (random.real() < share) writeSync(descriptor, Buffer.alloc(pageBytes, 0xaa), 0, pageBytes, page * pageBytes);
  closeSync(descriptor);
}

/** Overwrites where the packs' facts begin. */
async function damageFacts(url: string, file: string): Promise<void> {
  const client = createClient({ url });
  const { rows } = await client.execute("select rootpage from sqlite_master where tbl_name = 'facts' and rootpage > 0");
  client.close();
  const descriptor = openSync(file, 'r+');
  for (const { rootpage } of rows)
    writeSync(descriptor, Buffer.alloc(pageBytes, 0xaa), 0, pageBytes, (Number(rootpage) - 1) * pageBytes);
  closeSync(descriptor);
}

/** What a damaged server must do: say so, refuse every answer, show what can be shown. */
async function expectRefusals(house: House, server: Server, crowd: Crowd): Promise<void> {
  const answered = await crowd.once();
  for (const { status, type } of answered)
    if (status !== 503 || type !== 'corrupt') house.blame(`an answer to a damaged database got ${status} ${type}`);
  const { status, reason } = await askHealth(server);
  if (reason !== 'corrupt') house.blame(`the health address said ${status} ${reason}`);
  await lookAround(house, server);
}

/** One command, as the sentence said, and a start. */
async function goBack(house: House, backup: string, crowd: Crowd): Promise<number> {
  const restored = await runScript('restore', { DATABASE_URL: house.url }, ['--from', backup]);
  if (restored.status !== 0) house.blame(`npm run restore: ${restored.error}`);
  const began = performance.now();
  const server = await house.start();
  const answered = await crowd.once();
  const seconds = (performance.now() - began) / 1000;
  if (answered.some(({ status }) => status !== 200)) house.blame('a learner could not go on after the restore');
  await server.end('SIGTERM');
  return seconds;
}

async function fillAndBackUp(house: House, isShort: boolean): Promise<{ server: Server; crowd: Crowd; backup: string }> {
  const server = await house.start();
  const crowd = await house.gather(server, 16);
  const until = house.journal.count() + (isShort ? 200 : 3000);
  let isOver = false;
  const working = crowd.work(() => isOver);
  await secondsUntil('the answers before the damage', () => house.journal.count() >= until);
  isOver = true;
  await working;
  const made = await runScript('backup', { DATABASE_URL: house.url });
  if (made.status !== 0) house.blame(`npm run backup: ${made.error}`);
  return { server, crowd, backup: made.out.trim() };
}

export const corruptWhileStopped: Fault = {
  name: 'corrupt-while-stopped',
  injected: 'one in fifty of the file’s pages is overwritten between two starts',
  right:
    'nothing is written to it; answers get 503, health says corrupt, the log names the way back; one restore and nothing is lost',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'stopped', async (house) => {
      const { server, crowd, backup } = await fillAndBackUp(house, tools.isShort);
      await server.end('SIGTERM');
      damagePages(house.file, 0.02, tools.seed);
      const damaged = await house.start();
      await expectRefusals(house, damaged, crowd);
      if (!damaged.log.some((line) => line.includes('is damaged') && line.includes('npm run restore')))
        house.blame('the log does not name the way back');
      await damaged.end('SIGTERM');
      return { recoverySeconds: await goBack(house, backup, crowd), note: 'the restore is one command, typed by hand' };
    }),
};

export const corruptWhileRunning: Fault = {
  name: 'corrupt-while-running',
  injected: 'pages of the facts are overwritten under the running server, while learners answer',
  right:
    'from the first read that meets the damage every answer gets 503; after one restore what came since the backup lies beside it',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'running', async (house) => {
      const { server, crowd, backup } = await fillAndBackUp(house, tools.isShort);
      const before = house.journal.count();
      await damageFacts(house.url, house.file);
      for (let step = 0; step < 10; step += 1) await crowd.once();
      const since = house.journal.count() - before;
      await server.end('SIGTERM');
      const damaged = await house.start();
      await expectRefusals(house, damaged, crowd);
      await damaged.end('SIGTERM');
      const recoverySeconds = await goBack(house, backup, crowd);
      const aside = readdirSync(house.data).find((name) => /replaced-[^w]*Z$/.test(name)) ?? '';
      house.keepAside(join(house.data, aside));
      return {
        recoverySeconds,
        note: `${since} answers came between the backup and the start that found the damage; they are in the file kept aside`,
      };
    }),
};
