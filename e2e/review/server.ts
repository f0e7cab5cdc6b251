import { type ChildProcess, spawn } from 'node:child_process';

export type Server = { baseURL: string; stop: () => Promise<unknown> };

/** The README's own command on a database of the flow's, with further settings, such as a clock that is ahead. */
export async function startServer(port: number, databaseUrl: string, environment: Record<string, string> = {}): Promise<Server> {
  // A process group of its own, so that one signal takes the starter and the server at once.
  const child: ChildProcess = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'a-secret-for-this-flow-only-0123456789',
      ...environment,
    },
  });
  let isEnded = false;
  // npm is gone at once; the server answers what it was asked, and on kept connections more than that. Its starter holds the pipe so long.
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      isEnded = true;
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
    child.on('exit', () => reject(new Error('the server ended before it was ready')));
  });
  return {
    baseURL: `http://localhost:${port}`,
    stop: () => {
      if (!isEnded && child.pid) process.kill(-child.pid, 'SIGTERM');
      return ended;
    },
  };
}
