import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauseMs } from 'node:timers/promises';
import { freePort } from '../peers/sqld';

// `npm run test:image`: does by hand what the Dockerfile does, and starts the result the same way: only the copied files, an unprivileged
// user where there is one to become, nothing but a data folder to write to. It builds in this folder, so the next `npm start` builds again.

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

function run(command: string, args: string[], environment: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

async function main(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'passage-image-'));
  const [image, data] = [join(place, 'passage'), join(place, 'data')];
  try {
    run('npm', ['run', 'build'], { PASSAGE_STANDALONE: '1', NEXT_TELEMETRY_DISABLED: '1' });
    rmSync('.next/passage-sources', { force: true });
    run('node', ['e2e/machines/assemble.mjs', image]);
    const [size] = String(spawnSync('du', ['-sm', image]).stdout).split('\t');
    chmodSync(place, 0o755);
    mkdirSync(data);
    symlinkSync(data, join(image, 'data'));
    if (isRoot) chownSync(data, nobody, nobody);

    const port = await freePort();
    const child = spawn(process.execPath, ['--import', 'tsx', 'services/command-line/start.ts'], {
      cwd: image,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(port),
        HOME: '/nonexistent',
      } as unknown as NodeJS.ProcessEnv,
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const get = (path: string) => fetch(`http://localhost:${port}${path}`).catch(() => undefined);
    const since = performance.now();
    while ((await get('/api/health'))?.status !== 200) {
      if (child.exitCode !== null) throw new Error('the image ended before it was healthy');
      if (performance.now() - since > 120_000) throw new Error('the image did not become healthy');
      await pauseMs(100);
    }
    const healthyMs = Math.round(performance.now() - since);
    const home = await (await get('/'))?.text();
    const quiz = await get('/packs/iom/quiz?seed=7&items=4&mode=practice');
    const styles = [...(home ?? '').matchAll(/href="(\/_next\/static\/[^"]+\.css)"/g)].map((match) => match[1] ?? '');
    const statuses = await Promise.all(styles.map(async (path) => (await get(path))?.status));
    const check = spawnSync(join(image, 'node_modules/.bin/tsx'), ['services/command-line/check.ts'], {
      cwd: image,
      env: { PATH: process.env.PATH, HOME: '/nonexistent' } as unknown as NodeJS.ProcessEnv,
      encoding: 'utf8',
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    child.kill('SIGTERM');
    const code = await ended;
    const found = {
      megabytes: Number(size),
      healthyMs,
      quiz: quiz?.status,
      styles: statuses,
      check: check.status,
      checkSays: check.stderr.trim().split('\n').at(-1),
      exitOnSigterm: code,
      user: isRoot ? nobody : process.getuid?.(),
    };
    console.log(JSON.stringify(found, null, 2));
    const isRight =
      quiz?.status === 200 && styles.length > 0 && statuses.every((s) => s === 200) && check.status === 0 && code === 0;
    process.exitCode = isRight ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

await main();
