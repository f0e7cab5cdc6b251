import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { runScript } from '../server';

export const missingWal: Fault = {
  name: 'missing-wal',
  injected: 'kill -9, and the -wal file, which holds the last answers, is not there at the next start; then it is put back',
  right:
    'the start refuses with a sentence and the way back instead of serving an older state; with the file back nothing is lost',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'without-wal', async ({ start, gather, file, url, blame }) => {
      const server = await start();
      const crowd = await gather(server, 8);
      for (let step = 0; step < 5; step += 1) await crowd.once();
      await server.end('SIGKILL');
      const aside = join(tools.folder, 'aside-wal');
      renameSync(`${file}-wal`, aside);
      const refused = await runScript('start', { DATABASE_URL: url, PORT: String(tools.port) });
      if (refused.status !== 1) blame(`the start ended with ${refused.status}`);
      if (!/-wal file is gone/.test(refused.error)) blame(`the start said: ${refused.error}`);
      renameSync(aside, `${file}-wal`);
      const began = performance.now();
      const again = await start();
      const answered = await crowd.once();
      const recoverySeconds = (performance.now() - began) / 1000;
      if (answered.some(({ status }) => status !== 200)) blame('a learner could not go on');
      await again.end('SIGTERM');
      return { recoverySeconds };
    }),
};
