import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listViolations } from '@/db/queries/invariants';
import { checkMemories } from '@/services/memories/check-memories';
import { type House, openHouse } from './house';
import { simulate } from './simulate';

// `npm run simulate [-- --runs 10000 --from 1]` runs as many seeds on all processors; `-- --seed N` one, and says what is wrong with it.

/** Runs in one database file; its own invariants are proved at the end of each. */
const runsPerFile = 250;
const mostTold = 20;
const later = new Date('2027-06-01');

async function proveFile({ server }: House): Promise<string[]> {
  const violations = await listViolations(server.db(), later);
  const { broken } = await checkMemories(server.db());
  const told = violations.map(({ invariant, example }) => `${invariant}: ${example}`);
  return broken > 0 ? [...told, `${broken} memories are not what their logs make`] : told;
}

/** Some seeds, one after another, in this process. Returns how many diverged. */
async function runSeeds(first: number, runs: number): Promise<number> {
  let diverged = 0;
  for (let at = first; at < first + runs; at += runsPerFile) {
    const house = await openHouse();
    const end = Math.min(at + runsPerFile, first + runs);
    for (let seed = at; seed < end && diverged < mostTold; seed += 1) {
      const flaws = await simulate(house, seed);
      if (flaws.length === 0) continue;
      diverged += 1;
      console.error(`Seed ${seed}: ${flaws.join('; ')}.\n  Again: npm run simulate -- --seed ${seed}`);
    }
    for (const flaw of await proveFile(house)) {
      diverged += 1;
      console.error(`Seeds ${at} to ${end - 1}: ${flaw}`);
    }
    await house.close();
    if (diverged >= mostTold) break;
  }
  return diverged;
}

/** The same in a process of its own; ends with how many diverged, and with one more should it not come to an end. */
const inProcess = (first: number, runs: number): Promise<number> =>
  new Promise((resolve) => {
    const self = fileURLToPath(import.meta.url);
    const child = spawn(process.execPath, ['--import', 'tsx', self, '--part', '--from', String(first), '--runs', String(runs)], {
      stdio: 'inherit',
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      from: { type: 'string', default: '1' },
      seed: { type: 'string' },
      part: { type: 'boolean', default: false },
    },
  });
  const first = Number(values.seed ?? values.from);
  const runs = values.seed === undefined ? Number(values.runs) : 1;
  if (values.part) return await runSeeds(first, runs);
  const start = performance.now();
  const parts = runs >= runsPerFile ? availableParallelism() : 1;
  const each = Math.ceil(runs / parts);
  const counts =
    parts === 1
      ? [await runSeeds(first, runs)]
      : await Promise.all(
          Array.from({ length: parts }, (_, part) => inProcess(first + part * each, Math.min(each, runs - part * each))),
        );
  const diverged = counts.reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${runs} runs from seed ${first}: ${diverged === 0 ? 'no divergence' : `${diverged} diverged`}, ${seconds.toFixed(0)} s.`,
  );
  return diverged === 0 ? 0 : 1;
}

process.exitCode = await main();
