import { createClient } from '@libsql/client';
import { disturb, sumUpRefusals } from '../disturb';
import type { Fault } from '../fault';
import { inHouse } from '../house';

export const parallelWriters: Fault = {
  name: 'parallel-writers',
  injected: '200 learners answer at once, again and again, and someone outside holds the write lock for 1 s in their midst',
  right: 'every answer is taken; nobody is refused, and nobody has to send one twice',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'crowded', async (house) => {
      const { start, gather, journal, url, blame } = house;
      const server = await start();
      const crowd = await gather(server, 200);
      // The first answer of each also makes a learner and a quiz.
      await crowd.once();
      const recoverySeconds = await disturb({
        house,
        server,
        crowd,
        harm: async () => {
          const other = createClient({ url, concurrency: 1, timeout: 5000 });
          const held = await other.transaction('write');
          await new Promise((resolve) => setTimeout(resolve, 1000));
          await held.rollback();
          other.close();
        },
      });
      for (let round = 0; round < (tools.isShort ? 2 : 20); round += 1) await crowd.once();
      if (crowd.refused.length > 0) blame(sumUpRefusals(crowd));
      await server.end('SIGTERM');
      return { recoverySeconds, note: `the slowest of ${journal.count()} took ${(crowd.slowestMs() / 1000).toFixed(1)} s` };
    }),
};
