import { type ChildProcess, spawn } from 'node:child_process';

/** What the server signs cookies with, so that the matrix can make one that has run out. */
export const secret = 'a-secret-for-the-matrix-only-0123456789';

/** The README's own command on a database of the matrix's own: nobody else writes to it, so what changes was changed by a request. */
export async function serve(port: number, databaseUrl: string): Promise<{ baseURL: string; stop: () => Promise<unknown> }> {
  const baseURL = `http://localhost:${port}`;
  const child: ChildProcess = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl, AUTH_SECRET: secret, AUTH_URL: baseURL },
  });
  let isEnded = false;
  const ended = new Promise<void>((resolve) =>
    child.on('exit', () => {
      isEnded = true;
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
    child.on('exit', () => reject(new Error('the server ended before it was ready')));
  });
  return {
    baseURL,
    stop: () => {
      if (!isEnded && child.pid) process.kill(-child.pid, 'SIGTERM');
      return ended;
    },
  };
}
