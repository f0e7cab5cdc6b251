import { createRandom } from '../../../quizzes/generation/random';
import type { Fault, FaultTools, Outcome } from '../fault';
import { inHouse, together } from '../house';
import { listRude } from '../learners';
import { secondsUntil } from '../server';

const learners = 16;

/** One database, and a server on it that is killed again and again while it takes answers. */
async function killOften(tools: FaultTools, house: number, kills: number, answers: [number, number]): Promise<Outcome> {
  const random = createRandom(tools.seed).fork(`kill-nine ${house}`);
  const outcome = await inHouse(tools, `house-${house}`, async ({ start, gather, journal, listLost, blame }) => {
    const recoveries: number[] = [];
    let server = await start();
    const crowd = await gather(server, learners);
    for (let kill = 0; kill < kills; kill += 1) {
      const until = journal.count() + random.int(...answers);
      const working = crowd.work();
      await secondsUntil('the answers before the next kill', () => journal.count() >= until);
      await server.end('SIGKILL');
      await working;
      const killed = performance.now();
      server = await start();
      const [first] = await crowd.once();
      recoveries.push((performance.now() - killed) / 1000);
      if (first?.status !== 200) blame(`the first answer after a kill got ${first?.status} ${first?.type}`);
      const lost = await listLost();
      if (lost.length > 0) blame(`after kill ${kill + 1} of house ${house}: ${lost.length} lost, such as ${lost[0]}`);
    }
    await server.end('SIGTERM');
    for (const flaw of listRude(crowd.refused)) blame(flaw);
    return { recoverySeconds: Math.max(...recoveries) };
  });
  return outcome;
}

export const killNine: Fault = {
  name: 'kill-nine',
  injected: 'kill -9 of the server and its starter while 16 learners answer, 100 times in 4 databases',
  right: 'each next start serves without hands; what was acknowledged is there once; every invariant holds',
  isInShortRun: true,
  run: async (tools) => {
    const [houses, kills, answers]: [number, number, [number, number]] = tools.isShort
      ? [1, 2, [100, 200]]
      : [4, 25, [500, 1200]];
    const outcomes: Outcome[] = [];
    for (let house = 0; house < houses; house += 1) outcomes.push(await killOften(tools, house, kills, answers));
    return together(outcomes, `${houses * kills} kills`);
  },
};
