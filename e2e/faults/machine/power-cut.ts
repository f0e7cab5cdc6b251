import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@libsql/client';
import { createRandom, type Random } from '../../../quizzes/generation/random';
import type { Fault, FaultTools, Outcome } from '../fault';
import { inHouse, together } from '../house';
import { listRude } from '../learners';
import { secondsUntil } from '../server';
import { compileShim, notRun, type Shim } from './disk-shim';
import { cutPower, readDisk, replayLog } from './power-model';

const learners = 16;

/** One database, whose server loses its power again and again while it takes answers. */
async function cutOften(tools: FaultTools, shim: Shim, house: number, cuts: number, answers: [number, number]): Promise<Outcome> {
  const random = createRandom(tools.seed).fork(`power-cut ${house}`);
  return await inHouse(tools, `house-${house}`, async ({ data, start, gather, journal, listLost, blame }) => {
    const recoveries: number[] = [];
    // The first start makes the database; that it may be cut short too is another fault's matter.
    const first = await start();
    const crowd = await gather(first, learners);
    await crowd.once();
    await first.end('SIGTERM');
    for (let cut = 0; cut < cuts; cut += 1) {
      const log = join(tools.folder, `writes-${house}`);
      rmSync(log, { force: true });
      const disk = readDisk(data);
      const began = performance.now();
      const server = await start({ environment: shim.environment(data, log) });
      const [answered] = await crowd.once();
      if (cut > 0) recoveries.push((performance.now() - began) / 1000);
      if (answered?.status !== 200) blame(`the first answer after a cut got ${answered?.status} ${answered?.type}`);
      const lost = await listLost();
      if (lost.length > 0) blame(`after cut ${cut} of house ${house}: ${lost.length} lost, such as ${lost[0]}`);
      const until = journal.count() + random.int(...answers);
      const working = crowd.work();
      await secondsUntil('the answers before the next cut', () => journal.count() >= until);
      await server.end('SIGKILL');
      await working;
      replayLog(disk, readFileSync(log));
      cutPower(disk, data, random);
    }
    const began = performance.now();
    const last = await start();
    await crowd.once();
    recoveries.push((performance.now() - began) / 1000);
    await last.end('SIGTERM');
    for (const flaw of listRude(crowd.refused)) blame(flaw);
    return { recoverySeconds: Math.max(...recoveries) };
  });
}

/** How many of a plain program's rows, said to be stored, a power cut takes away. */
async function rowsLost(
  tools: FaultTools,
  shim: Shim,
  synchronous: 'full' | 'normal',
  random: Random,
): Promise<[number, number]> {
  const data = join(tools.folder, `rows-${synchronous}`);
  mkdirSync(data);
  const [file, log] = [join(data, 'rows.db'), `${data}.log`];
  const disk = readDisk(data);
  const program = fileURLToPath(new URL('write-rows.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, synchronous], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...shim.environment(data, log) },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await secondsUntil('the rows before the cut', () => said.length > 4000);
  child.kill('SIGKILL');
  await ended;
  replayLog(disk, readFileSync(log));
  cutPower(disk, data, random, 'nothing');
  const acknowledged = said.split('\n').filter((line, at, lines) => line !== '' && at < lines.length - 1).length;
  if (!existsSync(file)) return [acknowledged, acknowledged];
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute('select count(*) as n from rows_of_harness').catch(() => ({ rows: [] }));
  client.close();
  return [acknowledged, Math.max(0, acknowledged - Number(rows[0]?.n ?? 0))];
}

/** Whether the model finds what it is there to find: rows that were acknowledged before they were synced. */
async function proveModel(tools: FaultTools, shim: Shim): Promise<{ flaws: string[]; note: string }> {
  const random = createRandom(tools.seed).fork('rows');
  const [ofNormal, lostNormal] = await rowsLost(tools, shim, 'normal', random);
  const [ofFull, lostFull] = await rowsLost(tools, shim, 'full', random);
  const flaws = [
    ...(lostNormal === 0 ? ['the model finds no loss with synchronous = NORMAL'] : []),
    ...(lostFull > 0 ? [`${lostFull} rows of a plain program lost with synchronous = FULL`] : []),
  ];
  return {
    flaws,
    note: `the same model takes ${lostNormal} of ${ofNormal} rows from a plain program with synchronous = NORMAL, ${lostFull} of ${ofFull} with FULL`,
  };
}

export const powerCut: Fault = {
  name: 'power-cut',
  injected: 'power cut while 16 learners answer, 50 times: of what was not synced some writes are there, some torn, some not',
  right: 'each next start serves without hands; what was acknowledged is there once; every invariant holds',
  isInShortRun: true,
  run: async (tools) => {
    const shim = compileShim(tools.folder);
    if (!shim) return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: notRun };
    const [houses, cuts, answers]: [number, number, [number, number]] = tools.isShort ? [1, 1, [60, 120]] : [5, 10, [300, 600]];
    const outcomes: Outcome[] = [];
    for (let house = 0; house < houses; house += 1) outcomes.push(await cutOften(tools, shim, house, cuts, answers));
    const { flaws, note } = await proveModel(tools, shim);
    const all = together(outcomes, `${houses * cuts} cuts; ${note}`);
    return { ...all, flaws: [...all.flaws, ...flaws] };
  },
};
