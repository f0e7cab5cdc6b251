import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { readDocument } from '../../../services/documents/read-document';
import { headersOf } from '../../protection/sign-in-form';
import type { Fault } from '../fault';
import { type House, inHouse } from '../house';
import { hostileBackups, hostileDocuments, hostilePacks } from './hostile-samples';
import { freshAccount, openQuiz, type Person, personAt, post, quizPath, sendAnswer, signUpAs } from './person';
import { errorsIn } from './rows';

const formulas = [
  '=HYPERLINK("http://elsewhere.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
];
const longestMs = 60_000;

type Ended = { code: number | null; said: string; seconds: number };

function run(command: string, args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ended> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `services/command-line/${command}.ts`, ...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: longestMs,
      killSignal: 'SIGKILL',
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    child.on('close', (code) => resolve({ code, said, seconds: (performance.now() - start) / 1000 }));
  });
}

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A refusal is a sentence and an exit code, and no trace of the program's inside. */
function flawOf({ code, said, seconds }: Ended): string | undefined {
  if (code === null) return `did not end within ${seconds.toFixed(0)} s`;
  if (code === 0) return 'was taken';
  if (/^\s+at .*:\d+/m.test(said)) return `ended with a trace: ${said.slice(0, 200)}`;
  return /\w.*[.:]/.test(said) ? undefined : 'was refused without a sentence';
}

async function exportFormulas({ blame }: House, person: Person, port: number): Promise<void> {
  const sheet = await openQuiz(person, `${quizPath(3, formulas.length)}&kinds=typed`);
  for (const [position, text] of formulas.entries())
    await sendAnswer(person, sheet, { position, response: { kind: 'typed', text } });
  for (const [index, note] of formulas.entries()) {
    const factId = ['headquarters-city', 'member-state-count', 'founded-year', 'observer-count'][index % 4];
    await post(person, '/api/marks', { packId: 'iom', factId, change: { note } });
  }
  const response = await fetch(`http://localhost:${port}/account/export`, { headers: headersOf(person.who) });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv'));
  if (tables.length < 5) blame(`the export has ${tables.length} tables`);
  if (Object.keys(files).some((name) => /\.\.|^\//.test(name))) blame('a name in the export leads elsewhere');
  const all = tables.map(([, bytes]) => strFromU8(bytes)).join('\n');
  if (!all.includes('HYPERLINK')) blame('the export does not hold what was written');
  const cell = /(?:^|,|\n)"(?:'')?[=+\-@\t\r＝][^\n]{0,40}/.exec(all)?.[0];
  if (cell) blame(`a cell of the export is a formula: ${cell.trim()}`);
}

export const hostileFiles: Fault = {
  name: 'hostile-files',
  injected:
    'documents (zip bombs, lying sizes, names with ../, XXE, scripts, endless PDF), packs for pack:check and facts, databases with triggers, views and lying headers for restore, formulas in what is exported',
  right:
    'each is refused with a sentence, in bounded time and memory, or read as plain words; nothing is written elsewhere, the database stays as it is',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'hostile-files', async (house) => {
      const { blame } = house;
      const server = await house.start();
      const person = personAt(tools.port);
      await signUpAs(person, freshAccount('exporter'));
      await exportFormulas(house, person, tools.port);
      const errors = errorsIn(server.log);
      if (errors.length > 0) blame(`the log has ${errors.length} errors: ${errors[0]?.slice(0, 200)}`);
      await server.end('SIGTERM');

      const before = process.memoryUsage().rss;
      let grown = 0;
      const documents = hostileDocuments();
      for (const { name, bytes, mayBeRead } of documents) {
        const start = performance.now();
        const read = await readDocument(bytes, name);
        grown = Math.max(grown, process.memoryUsage().rss - before);
        if (performance.now() - start > longestMs) blame(`${name} took more than ${longestMs / 1000} s`);
        if (read.ok && !read.value.text.includes(mayBeRead ?? '\0')) blame(`${name} was read as ${read.value.text.slice(0, 60)}`);
        if (read.ok && /alert|root:|evil|<script/.test(read.value.text))
          blame(`${name} gave away ${read.value.text.slice(0, 60)}`);
      }
      if (existsSync('/tmp/passage-evil.xml')) blame('a file was written where its name leads');

      const packs = hostilePacks(join(tools.folder, 'packs'));
      for (const path of packs) {
        for (const command of ['pack-check', 'facts']) {
          const flaw = flawOf(await run(command, ['--pack-file', path], { DATABASE_URL: house.url }));
          if (flaw) blame(`${command} of ${path.replace(/^.*\//, '')} ${flaw}`);
        }
      }
      const backups = await hostileBackups(join(tools.folder, 'backups'), house.file);
      const sound = digestOf(house.file);
      for (const path of backups) {
        const flaw = flawOf(await run('restore', ['--from', path], { DATABASE_URL: house.url }));
        if (flaw) blame(`restore of ${path.replace(/^.*\//, '')} ${flaw}`);
      }
      if (digestOf(house.file) !== sound) blame('the database changed');
      const again = await house.start();
      await sendAnswer(person, await openQuiz(person, quizPath(9, 2)), { position: 0 }).then(({ status }) => {
        if (status !== 200) blame(`afterwards an answer got ${status}`);
      });
      await again.end('SIGTERM');
      return {
        note: `${documents.length} documents, ${packs.length} packs, ${backups.length} databases, ${formulas.length} formulas; reading documents took at most ${Math.round(grown / 1_000_000)} MB`,
      };
    }),
};
