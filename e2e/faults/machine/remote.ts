import { type FaultyLine, startFaultyLine } from '../../peers/faulty-line';
import { findSqld, type Sqld, startSqld } from '../../peers/sqld';
import { disturb, lookAround, sumUpRefusals } from '../disturb';
import type { Fault, FaultTools, Outcome } from '../fault';
import { type House, inHouse } from '../house';
import type { Crowd } from '../learners';
import { type Server, secondsUntil } from '../server';

const learners = 16;

type Far = { house: House; server: Server; crowd: Crowd; sqld: Sqld; line: FaultyLine };

const pauseMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Learners, whose server's database is a libSQL server at the end of a line that can be broken. */
async function farAway(tools: FaultTools, harm: (far: Far) => Promise<string | undefined>): Promise<Outcome> {
  if (!findSqld())
    return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: 'not run: no sqld for this platform' };
  const sqld = await startSqld({ port: tools.port + 5 });
  const line = await startFaultyLine(sqld.port);
  const address = { url: `http://${sqld.host}`, reachedAt: `http://${line.host}` };
  try {
    return await inHouse(
      tools,
      'far',
      async (house) => {
        const server = await house.start();
        const crowd = await house.gather(server, learners);
        let note: string | undefined;
        const recoverySeconds = await disturb({
          house,
          server,
          crowd,
          harm: async () => {
            note = await harm({ house, server, crowd, sqld, line });
          },
        });
        await server.end('SIGTERM');
        return { recoverySeconds, note: [note, sumUpRefusals(crowd)].filter(Boolean).join('; ') };
      },
      address,
    );
  } finally {
    await line.stop();
    await sqld.stop();
  }
}

const looking = async ({ house, server }: Far, ms: number): Promise<void> => {
  for (const end = performance.now() + ms; performance.now() < end; await pauseMs(500)) await lookAround(house, server);
};

export const remoteDown: Fault = {
  name: 'remote-down',
  injected: 'the libSQL server is killed while 16 learners answer, and started again after 20 s',
  right: 'nothing acknowledged; 503 within 12 s; pages say so; when it is back all goes on by itself',
  isInShortRun: false,
  run: (tools) =>
    farAway(tools, async (far) => {
      await far.sqld.kill();
      await looking(far, 20_000);
      if (!far.crowd.refused.some(({ type }) => type === 'unreachable')) far.house.blame('nobody was told');
      await far.sqld.start();
      return undefined;
    }),
};

export const remoteSlow: Fault = {
  name: 'remote-slow',
  injected: 'the libSQL server stands still for 3 s, and then for 15 s (SIGSTOP), while 16 learners answer',
  right: 'the short stop is waited out; the long one is 503 within 12 s; all goes on by itself',
  isInShortRun: false,
  run: (tools) =>
    farAway(tools, async (far) => {
      const { sqld } = far;
      sqld.pause();
      await pauseMs(3000);
      sqld.resume();
      await pauseMs(1000);
      expectFew(far, 1, '3 s of standing still');
      sqld.pause();
      await looking(far, 15_000);
      sqld.resume();
      return undefined;
    }),
};

/** On a machine that does much else a few are late for reasons of their own; where nothing is sent again, all are refused each time. */
function expectFew({ house, crowd }: Far, times: number, what: string): void {
  if (crowd.refused.length > (learners * times) / 2) house.blame(`${what}: ${sumUpRefusals(crowd)}`);
}

const breaks = ({ isShort }: FaultTools): number => (isShort ? 5 : 40);

export const remoteReset: Fault = {
  name: 'remote-reset',
  injected: 'the connection to the libSQL server is reset before what was sent reaches it, 40 times, while 16 learners answer',
  right: 'it is sent again, and nobody is refused',
  isInShortRun: false,
  run: (tools) =>
    farAway(tools, async (far) => {
      const { line } = far;
      for (let one = 0; one < breaks(tools); one += 1) {
        const before = line.lost();
        line.resetNext();
        await secondsUntil('a reset', () => line.lost() > before);
        await pauseMs(50);
      }
      expectFew(far, breaks(tools), 'a reset');
      return `${line.lost()} messages lost`;
    }),
};

export const remoteReplyLost: Fault = {
  name: 'remote-reply-lost',
  injected: 'the libSQL server commits, and its replies are lost with their connections, 40 times, while 16 learners answer',
  right: 'each is stored once and acknowledged once, by a receipt; nobody is refused',
  isInShortRun: false,
  run: (tools) =>
    farAway(tools, async (far) => {
      const { line } = far;
      for (let one = 0; one < breaks(tools); one += 1) {
        const before = line.lost();
        line.withhold();
        await secondsUntil('a reply', () => line.lost() > before);
        await pauseMs(30);
        line.cut();
        await pauseMs(50);
      }
      expectFew(far, breaks(tools), 'a lost reply');
      return `${line.lost()} replies lost`;
    }),
};
