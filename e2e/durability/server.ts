import { type ChildProcess, spawn } from 'node:child_process';

export type Server = {
  baseURL: string;
  /** Of the starter, and of the group of it and the server. */
  pid: number;
  /** The lines it has written to its log so far. */
  log: readonly string[];
  /** Sends a signal to the starter and the server, and says with which code the starter ended. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

export type ServerOptions = {
  environment?: Readonly<Record<string, string>>;
  /** A command that runs the starter, such as one that sets a limit first. */
  under?: readonly string[];
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const { pid } of running) if (pid) process.kill(-pid, 'SIGKILL');
});

/** What `npm start` runs, on a database of the flow's; its log is read, and its own exit code, which npm does not hand on. */
export async function startServer(
  port: number,
  databaseUrl: string,
  logLevel = 'info',
  { environment = {}, under = [] }: ServerOptions = {},
): Promise<Server> {
  const [command = '', ...args] = [...under, process.execPath, '--import', 'tsx', 'services/command-line/start.ts'];
  // A process group of its own, so that one signal takes the starter and the server at once.
  const child: ChildProcess = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'a-secret-for-this-flow-only-0123456789',
      LOG_LEVEL: logLevel,
      ...environment,
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const log: string[] = [];
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines);
  });
  // The pipe closes when the last of the group is gone.
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
    child.on('exit', () => reject(new Error(`the server ended before it was ready: ${log.join('\n')}`)));
  });
  return {
    baseURL: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    log,
    end: (signal) => {
      if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, signal);
      return ended;
    },
  };
}
