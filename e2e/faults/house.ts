import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { openDatabase } from '../../db/client';
import { listViolations } from '../../db/queries/invariants';
import { checkMemories } from '../../services/memories/check-memories';
import type { FaultTools, Outcome } from './fault';
import { type Journal, openJournal } from './journal';
import { type Crowd, gatherLearners } from './learners';
import { type Server, type ServerOptions, startServer } from './server';

export type House = {
  /** The folder of the database, and of nothing else. */
  data: string;
  file: string;
  url: string;
  journal: Journal;
  /** Starts the server on the house's database; it is ended with the house at the latest. */
  start: (options?: ServerOptions) => Promise<Server>;
  gather: (server: Server, size: number, seed?: number) => Promise<Crowd>;
  /** Acknowledged and not stored, as a reader beside the running server finds it. */
  listLost: () => Promise<string[]>;
  /** A file beside the database in which some of what was acknowledged is kept. */
  keepAside: (file: string) => void;
  /** Notes a sentence of what was not right. */
  blame: (flaw: string) => void;
};

export type HouseOptions = {
  /** `file:` in a folder of its own unless another is given. */
  url?: string;
  /** How the server reaches it, if not as whoever looks at it does. */
  reachedAt?: string;
  /** How many hours the server's clock is off when the database is looked at afterwards. */
  hoursOff?: number;
};

/**
 * A server's database, a journal outside of it, and whoever answers, for as long as `live` takes. Afterwards all servers are ended, the
 * journal is compared with the database, and every invariant of the database is proved.
 */
export async function inHouse(
  tools: FaultTools,
  name: string,
  live: (house: House) => Promise<{ recoverySeconds?: number | undefined; note?: string } | undefined>,
  { url, reachedAt, hoursOff = 0 }: HouseOptions = {},
): Promise<Outcome> {
  const data = join(tools.folder, name);
  mkdirSync(data, { recursive: true });
  const file = join(data, 'passage.db');
  const address = url ?? `file:${file}`;
  const journal = openJournal(join(tools.folder, `${name}.journal`));
  const servers: Server[] = [];
  const flaws: string[] = [];
  let crowds = 0;
  const aside: string[] = [];
  const listLost = async () => {
    const clients = [address, ...aside].map((one) => createClient({ url: one }));
    try {
      return await journal.listLost(clients);
    } finally {
      for (const client of clients) client.close();
      // Statements that are kept hold the file open until they are collected (`npm run faults` lets that be asked for).
      globalThis.gc?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const house: House = {
    data,
    file,
    url: address,
    journal,
    start: async (options) => {
      const server = await startServer(tools.port, reachedAt ?? address, 'warn', options);
      servers.push(server);
      return server;
    },
    gather: (server, size, seed = tools.seed) => {
      crowds += 1;
      return gatherLearners(server.baseURL, journal, size, (seed + crowds * 100_003) % 2_000_000_000);
    },
    listLost,
    keepAside: (file) => void aside.push(`file:${file}`),
    blame: (flaw) => void (flaws.includes(flaw) || flaws.push(flaw)),
  };
  let found: { recoverySeconds?: number | undefined; note?: string } | undefined;
  try {
    found = await live(house);
  } catch (error) {
    house.blame(error instanceof Error ? error.message : String(error));
  } finally {
    for (const server of servers) await server.end('SIGKILL');
  }
  const lost = await listLost().catch((error: Error) => {
    house.blame(`the database can't be read afterwards: ${error.message}`);
    return [`all ${journal.count()}`];
  });
  flaws.push(...(await listUnsound(address, file, hoursOff)));
  await journal.close();
  return {
    acknowledged: journal.count(),
    lost: lost.length,
    recoverySeconds: found?.recoverySeconds,
    flaws,
    ...(found?.note === undefined ? {} : { note: found.note }),
  };
}

/** Each invariant that does not hold, as a sentence. */
async function listUnsound(url: string, file: string, hoursOff: number): Promise<string[]> {
  if (url.startsWith('file:') && !existsSync(file)) return ['the database is gone'];
  const db = await openDatabase(url).catch((error: Error) => error);
  if (db instanceof Error) return [`the database can't be opened afterwards: ${db.message}`];
  try {
    const violations = await listViolations(db, new Date(Date.now() + hoursOff * 3_600_000));
    const memories = await checkMemories(db);
    return [
      ...violations.map(({ invariant, rows }) => `${invariant}: not so of ${rows} rows`),
      ...(memories.violations.length > 0 ? [`${memories.violations.length} memories are not their log`] : []),
    ];
  } catch (error) {
    return [`the invariants can't be proved: ${(error as Error).message}`];
  } finally {
    db.$client.close();
  }
}

/** Several outcomes as one: sums, the longest recovery, all flaws. */
export function together(outcomes: readonly Outcome[], note?: string): Outcome {
  const recoveries = outcomes.flatMap(({ recoverySeconds }) => (recoverySeconds === undefined ? [] : [recoverySeconds]));
  const notes = outcomes.flatMap((outcome) => (outcome.note === undefined ? [] : [outcome.note]));
  const said = note ?? notes.join('; ');
  return {
    acknowledged: outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    lost: outcomes.reduce((sum, { lost }) => sum + lost, 0),
    recoverySeconds: recoveries.length > 0 ? Math.max(...recoveries) : undefined,
    flaws: [...new Set(outcomes.flatMap(({ flaws }) => flaws))],
    ...(said ? { note: said } : {}),
  };
}
