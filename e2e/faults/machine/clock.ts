import type { Fault } from '../fault';
import { inHouse } from '../house';
import { listRude } from '../learners';
import { askHealth } from '../server';
import { compileShim, notRun } from './disk-shim';

const dayS = 86_400;
const jumps: readonly (readonly [string, number])[] = [
  ['an hour ahead', 3600],
  ['a day ahead', dayS],
  ['a day behind', -dayS],
  ['ten years ahead', 3652 * dayS],
  ['ten years behind', -3652 * dayS],
  ['right', 0],
];

export const machineClock: Fault = {
  name: 'machine-clock',
  injected:
    'the machine’s clock jumps an hour, a day and ten years, ahead and behind, while the server runs, and then it starts anew',
  right: 'answers are taken at any time, in sessions that hold by that clock; with the clock right again everyone goes on',
  isInShortRun: false,
  run: async (tools) => {
    const shim = compileShim(tools.folder);
    if (!shim) return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: notRun };
    return await inHouse(
      tools,
      'clock',
      async ({ data, start, gather, blame }) => {
        let server = await start({ environment: shim.environment(data) });
        const steady = await gather(server, 8);
        await steady.once();
        const ended = new Set<string>();
        for (const isRestarted of [false, true]) {
          for (const [name, seconds] of jumps) {
            shim.setClock(seconds);
            if (isRestarted) {
              await server.end('SIGTERM');
              server = await start({ environment: shim.environment(data) });
            }
            if ((await askHealth(server)).status !== 'ready') blame(`with the clock ${name} the server is not ready`);
            const fresh = await gather(server, 4);
            for (let step = 0; step < 3; step += 1) {
              for (const { status, type } of await fresh.once())
                if (status !== 200) blame(`with the clock ${name} a new learner’s answer got ${status} ${type}`);
            }
            for (const { status, type } of await steady.once()) {
              if (status === 401) ended.add(name);
              else if (status !== 200) blame(`with the clock ${name} an answer got ${status} ${type}`);
              if (status === 401 && seconds <= dayS && seconds >= -dayS) blame(`with the clock ${name} a session had ended`);
            }
            for (const flaw of listRude(fresh.refused)) blame(flaw);
          }
        }
        await server.end('SIGTERM');
        return { note: ended.size > 0 ? `sessions had ended with the clock ${[...ended].join(', ')}` : 'all sessions held' };
      },
      { hoursOff: 24 * 3700 },
    );
  },
};
