import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type CheckoutCopy, copyCheckout } from './checkout-copy';
import { inTheDatabase } from './in-the-database';
import { inTheDoors } from './in-the-doors';
import { inTheLearning } from './in-the-learning';
import { runTests, type TestRun } from './run-tests';
import { plant, type Sabotage } from './sabotage';
import { type Line, sayLine, toMarkdown } from './table';

// `npm run sabotage [-- PART-OF-A-NAME… --check --quick --lanes N]`: plants bugs one by one in copies of the checkout and tells which the
// unit tests notice. Ends with 1 if one is not noticed; `--check` only proves that each bug still fits, `--quick` does not go on to all
// tests where those that ought to notice do not. Whole, it writes docs/sabotage.md.

const all: readonly Sabotage[] = [...inTheDatabase, ...inTheDoors, ...inTheLearning];

/** Tests that caught a bug and were seen to pass without it. */
const sound = new Set<string>();

/** A test that fails anyway notices nothing. */
async function isSound(copy: CheckoutCopy, { file, title }: { file: string; title: string }): Promise<boolean> {
  const key = `${file}: ${title}`;
  if (!sound.has(key) && (await runTests(copy.folder, [file], title)).type === 'passed') sound.add(key);
  return sound.has(key);
}

async function provoke(copy: CheckoutCopy, sabotage: Sabotage, isQuick: boolean): Promise<Line> {
  const start = performance.now();
  const run = await copy.withBug(sabotage, async (): Promise<TestRun & { isBySelected: boolean }> => {
    const selected = await runTests(copy.folder, sabotage.tests);
    if (selected.type !== 'passed' || isQuick) return { ...selected, isBySelected: true };
    return { ...(await runTests(copy.folder)), isBySelected: false };
  });
  const seconds = (performance.now() - start) / 1000;
  if (run.type !== 'failed' || (await isSound(copy, run))) return { sabotage, run, seconds };
  return { sabotage, run: { ...run, type: 'fails-anyway' }, seconds };
}

function findStale(sabotage: Sabotage): string | undefined {
  try {
    plant(sabotage, readFileSync(sabotage.file, 'utf8'));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      lanes: { type: 'string', default: '1' },
    },
  });
  const chosen = all.filter(
    ({ name, file }) => positionals.length === 0 || positionals.some((part) => `${name} ${file}`.includes(part)),
  );
  const stale = chosen.flatMap((sabotage) => findStale(sabotage) ?? []);
  if (stale.length > 0) {
    console.error(stale.join('\n'));
    return 2;
  }
  if (values.check || chosen.length === 0) {
    console.log(`${chosen.length} bugs fit the program.`);
    return chosen.length === 0 ? 2 : 0;
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(2)} before, Node ${process.version}.`;
  console.log(machine);
  const start = performance.now();
  const copies = Array.from({ length: Math.max(1, Number(values.lanes) || 1) }, copyCheckout);
  const lines: Line[] = [];
  try {
    const waiting = [...chosen];
    const work = async (copy: CheckoutCopy): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const line = await provoke(copy, next, values.quick);
        lines.push(line);
        console.log(sayLine(line));
      }
    };
    await Promise.all(copies.map(work));
  } finally {
    for (const { remove } of copies) remove();
  }
  const inOrder = chosen.flatMap((sabotage) => lines.find((line) => line.sabotage === sabotage) ?? []);
  const caught = inOrder.filter(({ run }) => run.type === 'failed' || run.type === 'endless').length;
  const minutes = (performance.now() - start) / 60_000;
  console.log(`${caught} of ${chosen.length} caught, ${minutes.toFixed(1)} minutes.`);
  if (positionals.length === 0) writeFileSync('docs/sabotage.md', toMarkdown(inOrder, { caught, minutes, machine }));
  return caught === chosen.length ? 0 : 1;
}

process.exitCode = await main();
