import { existsSync } from 'node:fs';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { listRude } from '../learners';
import { secondsUntil } from '../server';

export const sigterm: Fault = {
  name: 'sigterm-mid-quiz',
  injected: 'SIGTERM while 16 learners are in the midst of their quizzes, and a start after it',
  right: 'the server ends with 0 and leaves one file; learners get 503 or a closed connection, and go on after the start',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'sigterm', async ({ start, gather, journal, file, blame }) => {
      const rounds = tools.isShort ? 1 : 5;
      let [server, recoverySeconds] = [await start(), 0];
      const crowd = await gather(server, 16);
      for (let round = 0; round < rounds; round += 1) {
        const until = journal.count() + (tools.isShort ? 100 : 400);
        const working = crowd.work();
        await secondsUntil('the answers before the signal', () => journal.count() >= until);
        const code = await server.end('SIGTERM');
        await working;
        if (code !== 0) blame(`the server ended with ${code}`);
        if (existsSync(`${file}-wal`)) blame('the server left a -wal file');
        const began = performance.now();
        server = await start();
        const answered = await crowd.once();
        recoverySeconds = Math.max(recoverySeconds, (performance.now() - began) / 1000);
        if (answered.some(({ status }) => status !== 200)) blame('a learner could not go on after the start');
      }
      for (const flaw of listRude(crowd.refused)) blame(flaw);
      return { recoverySeconds, note: `${rounds} signals` };
    }),
};
