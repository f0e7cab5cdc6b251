import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { runScript } from '../server';

export const restoreDrill: Fault = {
  name: 'restore-drill',
  injected: 'a backup under load, more answers, a restore of the backup, and a restore of what it replaced',
  right:
    'a restore while the server runs is refused; the backup has what was acknowledged before it; nothing replaced is deleted',
  isInShortRun: false,
  run: (tools) =>
    inHouse(tools, 'drill', async ({ data, start, gather, journal, listLost, url, blame }) => {
      const settings = { DATABASE_URL: url };
      const server = await start();
      const crowd = await gather(server, 16);
      let isOver = false;
      const working = crowd.work(() => isOver);
      const before = journal.count();
      const made = await runScript('backup', settings);
      if (made.status !== 0) blame(`npm run backup: ${made.error}`);
      const backup = made.out.trim();
      isOver = true;
      await working;
      for (let step = 0; step < 10; step += 1) await crowd.once();
      const whole = journal.count();
      const early = await runScript('restore', settings, ['--from', backup]);
      if (early.status !== 2 || !/stop it first/.test(early.error)) blame(`a restore beside the server: ${early.error}`);
      await server.end('SIGTERM');

      const restored = await runScript('restore', settings, ['--from', backup]);
      if (restored.status !== 0) blame(`npm run restore: ${restored.error}`);
      const missing = (await listLost()).length;
      if (missing === 0 || missing > whole - before) blame(`the backup lacks ${missing} of ${whole} answers`);
      const old = await start();
      await old.end('SIGTERM');

      const began = performance.now();
      const aside = readdirSync(data).find((name) => /replaced-[^w]*Z$/.test(name)) ?? '';
      const back = await runScript('restore', settings, ['--from', join(data, aside)]);
      if (back.status !== 0) blame(`npm run restore of what was replaced: ${back.error}`);
      const again = await start();
      const answered = await crowd.once();
      if (answered.some(({ status }) => status !== 200)) blame('a learner could not go on');
      const recoverySeconds = (performance.now() - began) / 1000;
      await again.end('SIGTERM');
      return { recoverySeconds, note: `${missing} of ${whole} came after the backup` };
    }),
};
