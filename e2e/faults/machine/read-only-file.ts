import { chmodSync } from 'node:fs';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { runScript } from '../server';

export const readOnlyFile: Fault = {
  name: 'read-only-file',
  injected: 'the database file’s write permission is taken away between two starts',
  right: 'the start refuses with a sentence that says why, and changes nothing; with the permission back it serves',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'read-only', async ({ start, gather, file, url, blame }) => {
      const server = await start();
      const crowd = await gather(server, 8);
      for (let step = 0; step < 10; step += 1) await crowd.once();
      await server.end('SIGKILL');
      chmodSync(file, 0o444);
      const refused = await runScript('start', { DATABASE_URL: url, PORT: String(tools.port) });
      if (refused.status !== 1) blame(`the start ended with ${refused.status}`);
      if (!/read-only; make it writable/.test(refused.error)) blame(`the start said: ${refused.error}`);
      chmodSync(file, 0o644);
      const began = performance.now();
      const again = await start();
      const answered = await crowd.once();
      const recoverySeconds = (performance.now() - began) / 1000;
      if (answered.some(({ status }) => status !== 200)) blame('a learner could not go on');
      await again.end('SIGTERM');
      return { recoverySeconds };
    }),
};
