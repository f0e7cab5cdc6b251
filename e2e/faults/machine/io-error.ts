import { disturb, lookAround, sumUpRefusals } from '../disturb';
import type { Fault, FaultTools, Outcome } from '../fault';
import { inHouse, together } from '../house';
import { askHealth, secondsUntil } from '../server';
import { compileShim, type failures, notRun, type Shim } from './disk-shim';

/** Answers. */
const checkpointAfter = 400;

const failOnce = (tools: FaultTools, shim: Shim, how: keyof typeof failures): Promise<Outcome> =>
  inHouse(tools, how, async (house) => {
    const { start, gather, data, blame } = house;
    const server = await start({ environment: shim.environment(data) });
    const crowd = await gather(server, 16);
    const recoverySeconds = await disturb({
      house,
      server,
      crowd,
      harm: async () => {
        shim.fail(how);
        try {
          // What is read is mostly in memory: nobody need be refused.
          const isRefused = () => crowd.refused.some(({ type }) => type === 'io-error');
          if (how !== 'read-error') await secondsUntil('a refusal', isRefused);
          for (let look = 0; look < 10; look += 1) await lookAround(house, server);
          // Until the log would be put into the file: the driver by itself would do it from what it could not read.
          const until = house.journal.count() + checkpointAfter;
          if (how === 'read-error') await secondsUntil('a checkpoint', () => house.journal.count() >= until);
          if (how !== 'read-error' && (await askHealth(server)).reason !== 'io-error')
            blame('the health address did not say io-error');
        } finally {
          shim.fail('none');
        }
      },
    });
    await server.end('SIGTERM');
    return { recoverySeconds, note: `${how}: ${sumUpRefusals(crowd)}` };
  });

export const ioError: Fault = {
  name: 'io-error',
  injected: 'EIO from every write, then every sync, then every read of the database’s files, while 16 learners answer',
  right: '503 with a time to come again, nothing acknowledged; when the disk is well again all goes on by itself',
  isInShortRun: false,
  run: async (tools) => {
    const shim = compileShim(tools.folder);
    if (!shim) return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: notRun };
    const outcomes: Outcome[] = [];
    for (const how of ['write-error', 'sync-error', 'read-error'] as const) outcomes.push(await failOnce(tools, shim, how));
    return together(outcomes);
  },
};
