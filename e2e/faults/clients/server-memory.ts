import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes that a server and its starter hold, who are a process group of their own; 0 where the system does not say. */
export function memoryOf(group: number): number {
  let pages = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name in brackets may hold anything; after it come state, parent and group.
      const after = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (Number(after[2]) === group) pages += Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
    } catch {
      // It ended meanwhile.
    }
  }
  return Math.round((pages * 4096) / 1_000_000);
}
