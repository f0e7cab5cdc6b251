import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { testDatabases } from '../../services/test-databases';
import { findSqld } from '../peers/sqld';

// `npm run test:remote [-- http ws]`: the tests of the services on a file and on a real libSQL server, asked over HTTP, over a
// WebSocket and through a copy on this machine. Exit 1 if one fails.

type Report = {
  testResults: { name: string; startTime: number; endTime: number; assertionResults: { status: string; fullName: string }[] }[];
};
type Cell = { passed: number; failed: string[]; seconds: number };

const files = readdirSync('services', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('services', file))
  .filter((file) => readFileSync(file, 'utf8').includes('freshDatabase'))
  .sort();

// Where vitest.config.ts has it put.
const output = 'test-results/units.json';

function run(on: string): Map<string, Cell> {
  rmSync(output, { force: true });
  const args = ['vitest', 'run', '--project', 'units', ...files];
  spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, PASSAGE_TEST_DATABASE: on } });
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report;
  return new Map(
    testResults.map(({ name, startTime, endTime, assertionResults }) => [
      relative('.', name),
      {
        passed: assertionResults.filter(({ status }) => status === 'passed').length,
        failed: assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
        seconds: (endTime - startTime) / 1000,
      },
    ]),
  );
}

function main(): number {
  if (!findSqld()) throw new Error(`There is no sqld for ${process.platform}-${process.arch}.`);
  const asked = process.argv.slice(2);
  const chosen = testDatabases.filter((one) => asked.length === 0 || asked.includes(one));
  const columns = chosen.map((on) => {
    console.error(`The services' tests on ${on} …`);
    return { on, cells: run(on) };
  });

  const show = (cell: Cell | undefined) =>
    cell ? `${cell.passed} passed, ${cell.failed.length} failed, ${cell.seconds.toFixed(1)} s` : 'did not run';
  const sum = (cells: Map<string, Cell>): Cell => ({
    passed: [...cells.values()].reduce((total, { passed }) => total + passed, 0),
    failed: [...cells.values()].flatMap(({ failed }) => failed),
    seconds: [...cells.values()].reduce((total, { seconds }) => total + seconds, 0),
  });
  const row = (first: string, cells: (Cell | undefined)[]) => `| ${[first, ...cells.map(show)].join(' | ')} |`;
  console.log(`| tests | ${chosen.join(' | ')} |\n|---|${chosen.map(() => '---|').join('')}`);
  for (const file of files) {
    console.log(
      row(
        file.slice('services/'.length),
        columns.map(({ cells }) => cells.get(file)),
      ),
    );
  }
  console.log(
    row(
      'all',
      columns.map(({ cells }) => sum(cells)),
    ),
  );
  const failures = columns.flatMap(({ on, cells }) => sum(cells).failed.map((name) => `${on}: ${name}`));
  for (const failure of failures) console.log(`failed on ${failure}`);
  return failures.length === 0 && columns.every(({ cells }) => files.every((file) => cells.has(file))) ? 0 : 1;
}

process.exitCode = main();
