import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { disturb, lookAround, sumUpRefusals } from '../disturb';
import type { Fault } from '../fault';
import { inHouse } from '../house';
import { askHealth, runScript, secondsUntil } from '../server';
import { compileShim, notRun } from './disk-shim';
import { mountSmallDisk } from './small-disk';

export const diskFull: Fault = {
  name: 'disk-full',
  injected: 'a disk without a byte left while 16 learners answer (a small tmpfs; without the right to mount, ENOSPC from a shim)',
  right: '503 with the reason and a time to come again; pages are shown; with room again all goes on by itself',
  isInShortRun: false,
  run: async (tools) => {
    const shim = compileShim(tools.folder);
    const disk = mountSmallDisk(join(tools.folder, 'full'), 48);
    if (!disk && !shim) return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: notRun };
    try {
      return await inHouse(tools, 'full', async (house) => {
        const { start, gather, data, blame } = house;
        const server = await start(disk || !shim ? {} : { environment: shim.environment(data) });
        const crowd = await gather(server, 16);
        const recoverySeconds = await disturb({
          house,
          server,
          crowd,
          harm: async () => {
            if (disk) disk.fill();
            else shim?.fail('disk-full');
            await secondsUntil('a refusal', () => crowd.refused.some(({ type }) => type === 'disk-full'));
            const { reason } = await askHealth(server);
            if (reason !== 'disk-full') blame(`the health address said ${reason}`);
            for (let look = 0; look < 10; look += 1) await lookAround(house, server);
            if (disk) disk.free();
            else shim?.fail('none');
          },
        });
        await server.end('SIGTERM');
        return { recoverySeconds, note: `${disk ? 'tmpfs' : 'shim'}; ${sumUpRefusals(crowd)}` };
      });
    } finally {
      disk?.unmount();
    }
  },
};

export const diskFullAtBackup: Fault = {
  name: 'disk-full-at-backup',
  injected: 'the disk becomes full in the midst of VACUUM INTO while 8 learners answer',
  right: 'npm run backup ends with a sentence and leaves no half copy; the learners notice nothing; the next one succeeds',
  isInShortRun: false,
  run: async (tools) => {
    const shim = compileShim(tools.folder);
    if (!shim) return { acknowledged: 0, lost: 0, recoverySeconds: undefined, flaws: [], note: notRun };
    const folder = join(tools.folder, 'backups');
    mkdirSync(folder);
    return await inHouse(tools, 'house', async (house) => {
      const { start, gather, url, blame } = house;
      const server = await start();
      const crowd = await gather(server, 8);
      const backup = () => runScript('backup', { DATABASE_URL: url, ...shim.environment(folder) }, ['--to', folder]);
      let said = '';
      const recoverySeconds = await disturb({
        house,
        server,
        crowd,
        harm: async () => {
          shim.fail('disk-full');
          const failed = await backup();
          shim.fail('none');
          said = failed.error.trim().split('\n')[0] ?? '';
          if (failed.status !== 2) blame(`npm run backup ended with ${failed.status}: ${said}`);
          if (readdirSync(folder).length > 0) blame(`it left ${readdirSync(folder).join(', ')}`);
          const made = await backup();
          if (made.status !== 0 || !existsSync(made.out.trim())) blame(`with room again: ${made.error}`);
        },
      });
      if (crowd.refused.length > 0) blame(sumUpRefusals(crowd));
      await server.end('SIGTERM');
      return { recoverySeconds, note: `it said “${said.replaceAll(folder, 'BACKUPS')}”` };
    });
  },
};
