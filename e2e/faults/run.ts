import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Fault, FaultTools, Outcome } from './fault';
import { allFaults } from './faults';
import { buildOnce } from './server';
import { isSurvived, type Line, sayLine, sumUp, toMarkdown } from './table';

// `npm run faults [-- NAME… --short --seed N --to FILE]`: brings each fault about, prints what came of it, and ends with 1 if one was not
// survived. All of them are written to docs/faults.md.

const basePort = Number(process.env.PASSAGE_FAULTS_PORT ?? 4300);
const longestMs = 60 * 60_000;

async function runFault(fault: Fault, tools: FaultTools): Promise<Outcome> {
  const none = { acknowledged: 0, lost: 0, recoverySeconds: undefined };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve({ ...none, flaws: [`not done within ${longestMs / 60_000} minutes`] }), longestMs);
  });
  try {
    return await Promise.race([fault.run(tools), late]);
  } catch (error) {
    return { ...none, flaws: [error instanceof Error ? error.message : String(error)] };
  } finally {
    clearTimeout(timer);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, to: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !allFaults.some((fault) => fault.name === name));
  if (unknown !== undefined) {
    console.error(`There is no fault called "${unknown}"; there are ${allFaults.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const isWhole = positionals.length === 0 && !values.short;
  const chosen = allFaults.filter((fault) =>
    positionals.length > 0 ? positionals.includes(fault.name) : !values.short || fault.isInShortRun,
  );
  const seed = Number(values.seed);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(2)} before, Node ${process.version}, seed ${seed}${values.short ? ', fewer rounds (--short)' : ''}.`;
  console.log(machine);
  const root = mkdtempSync(join(tmpdir(), 'passage-faults-'));
  const lines: Line[] = [];
  try {
    await buildOnce(join(root, 'build'), basePort);
    for (const [index, fault] of chosen.entries()) {
      const folder = mkdtempSync(join(root, `${fault.name}-`));
      const start = performance.now();
      const outcome = await runFault(fault, { folder, port: basePort + (index % 3) * 10, seed, isShort: values.short });
      rmSync(folder, { recursive: true, force: true });
      const line = { fault, outcome, seconds: (performance.now() - start) / 1000 };
      lines.push(line);
      console.log(sayLine(line));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  const to = values.to ?? (isWhole ? fileURLToPath(new URL('../../docs/faults.md', import.meta.url)) : undefined);
  if (to) writeFileSync(to, toMarkdown(lines, machine));
  console.log(`\n${sumUp(lines)}`);
  return lines.every(isSurvived) ? 0 : 1;
}

// Ended in the midst, it takes what it started with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main();
