import { createClient } from '@libsql/client';
import { disturb, lookAround, sumUpRefusals } from '../disturb';
import type { Fault } from '../fault';
import { inHouse } from '../house';

export const lockHeld: Fault = {
  name: 'lock-held',
  injected: 'another process holds the database’s write lock for 10 s while 16 learners answer',
  right: 'pages are shown all the while; answers wait, then get 503 and a time to come again; all are taken afterwards',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'locked', async (house) => {
      const server = await house.start();
      const crowd = await house.gather(server, 16);
      const recoverySeconds = await disturb({
        house,
        server,
        crowd,
        harm: async () => {
          const other = createClient({ url: house.url, concurrency: 1, timeout: 5000 });
          const held = await other.transaction('write');
          const end = performance.now() + 10_000;
          while (performance.now() < end) {
            await lookAround(house, server);
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          await held.rollback();
          other.close();
        },
      });
      await server.end('SIGTERM');
      return { recoverySeconds, note: sumUpRefusals(crowd) };
    }),
};
