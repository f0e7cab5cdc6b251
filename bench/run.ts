import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

// `npm run bench`, or `npm run bench -- due-queue fitting`: each bench in a process of its own, one after the other.

const all = [
  'quiz-generation',
  'guess-simulation',
  'due-queue',
  'proposals',
  'progress',
  'fitting',
  'durable-answers',
  'http-answers',
  'start-up',
  'review-paint',
  'page-weight',
  'lighthouse',
];

const named = process.argv.slice(2);
const unknown = named.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench called "${unknown}"; there are ${all.join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(2)}, Node ${process.version}`,
  );
  for (const name of named.length > 0 ? named : all) {
    console.log(`\n== ${name}`);
    const bench = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', bench], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
