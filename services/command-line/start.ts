import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEnvironment } from '../environment';
import { authSecret, buildIfStale, prepareDatabase, projectFolder } from './house';

// `npm start`: build if needed, migrate, seed, serve. `npm run dev` is the same with the development server.

const next = join(projectFolder, 'node_modules/next/dist/bin/next');
const frontDoor = pathToFileURL(join(projectFolder, 'services/command-line/front-door.mjs')).href;
const isDevelopment = process.argv.includes('--dev');
/** In an image: built already, and served by a file of its own. */
const standalone = join(projectFolder, 'server.js');
const isStandalone = existsSync(standalone);

function run(args: string[], environment: NodeJS.ProcessEnv, stdio: 'inherit' | 'pipe') {
  return spawn(process.execPath, ['--import', frontDoor, ...args], {
    cwd: projectFolder,
    env: { ...environment, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', stdio === 'pipe' ? 'pipe' : 'inherit', 'inherit'],
  });
}

async function build(): Promise<void> {
  console.log('Building Passage. This happens once, and again when its sources change.');
  const child = run([next, 'build'], process.env, 'pipe');
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) {
    console.error(output);
    throw new Error('The build failed; the lines above say where.');
  }
}

async function main(): Promise<void> {
  const environment = readEnvironment();
  if (!isDevelopment && !isStandalone) await buildIfStale(build);
  const damage = await prepareDatabase(environment, new Date());

  const port = String(environment.PORT);
  const secret = authSecret(environment);
  const args = isStandalone ? [standalone] : [next, isDevelopment ? 'dev' : 'start', '-p', port];
  const child = run(
    args,
    {
      ...process.env,
      AUTH_SECRET: secret,
      PORT: port,
      // Not a setting: how the server learns, before its first request, what was found here (services/database.ts).
      PASSAGE_DAMAGED: damage,
      ...(isStandalone ? { HOSTNAME: '0.0.0.0' } : {}),
    },
    'pipe',
  );
  child.stdout?.on('data', (chunk: Buffer) => {
    if (/Ready in/.test(String(chunk))) console.log(`Passage is ready: open http://localhost:${port} (stop it with Ctrl-C).`);
    else if (isDevelopment) process.stdout.write(chunk);
  });
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopping = true;
      child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => {
    process.exitCode = isStopping || signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : (code ?? 1);
  });
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
