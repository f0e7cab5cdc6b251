import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../../../quizzes/generation/random';

type Change = { type: 'write'; offset: number; data: Buffer } | { type: 'truncate'; length: number };

/** A file's bytes, with room to grow. */
type Bytes = { room: Buffer; size: number };

type File = {
  /** What is on the disk for sure. */
  kept: Bytes;
  /** The folder's entry of it is on the disk for sure. */
  isKept: boolean;
  /** Written since the last sync: perhaps on the disk, each change by itself. */
  pending: Change[];
};

/** What a disk knows of a folder. `unlinked`: files whose removal is not synced, with what comes back if it did not happen. */
export type Disk = { files: Map<string, File>; unlinked: Map<string, File> };

const sectorBytes = 512;
const headBytes = 24;

/** A folder as it is, all of it on the disk. */
export function readDisk(folder: string): Disk {
  const paths = readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name)));
  const files = paths.filter((path) => statSync(path).isFile() && !path.endsWith('-shm'));
  const toFile = (path: string): File => {
    const room = readFileSync(path);
    return { kept: { room, size: room.length }, isKept: true, pending: [] };
  };
  return { files: new Map(files.map((path) => [path, toFile(path)])), unlinked: new Map() };
}

function change(bytes: Bytes, one: Change): void {
  const end = one.type === 'write' ? one.offset + one.data.length : one.length;
  if (end > bytes.room.length) {
    const room = Buffer.alloc(Math.max(end, bytes.room.length * 2));
    bytes.room.copy(room, 0, 0, bytes.size);
    bytes.room = room;
  }
  if (one.type === 'write') {
    one.data.copy(bytes.room, one.offset);
    bytes.size = Math.max(bytes.size, end);
  } else {
    bytes.room.fill(0, Math.min(end, bytes.size), Math.max(end, bytes.size));
    bytes.size = end;
  }
}

/** Plays the log of `disk-shim.c` on a disk. The last record may be half: the process was killed. */
export function replayLog(disk: Disk, log: Buffer): void {
  const fileAt = (path: string): File => {
    const known = disk.files.get(path);
    if (known) return known;
    const file: File = { kept: { room: Buffer.alloc(0), size: 0 }, isKept: false, pending: [] };
    disk.files.set(path, file);
    return file;
  };
  for (let at = 0; at + headBytes <= log.length; ) {
    const op = log.readUInt32LE(at);
    const pathLength = log.readUInt32LE(at + 4);
    const offset = Number(log.readBigUInt64LE(at + 8));
    const dataLength = Number(log.readBigUInt64LE(at + 16));
    const pathEnd = at + headBytes + pathLength;
    const hasData = op === 1 || op === 5;
    const end = pathEnd + (hasData ? dataLength : 0);
    if (end > log.length) return;
    const path = log.toString('utf8', at + headBytes, pathEnd);
    const data = log.subarray(pathEnd, end);
    at = end;
    if (op === 1) fileAt(path).pending.push({ type: 'write', offset, data });
    else if (op === 2) fileAt(path).pending.push({ type: 'truncate', length: offset });
    else if (op === 3) syncPath(disk, path);
    else if (op === 4) unlinkPath(disk, path);
    else if (op === 5) renamePath(disk, path, data.toString('utf8'));
    else throw new Error(`the log has no operation ${op}`);
  }
}

function syncPath(disk: Disk, path: string): void {
  const file = disk.files.get(path);
  if (file) {
    for (const one of file.pending) change(file.kept, one);
    file.pending = [];
    file.isKept = true;
    disk.unlinked.delete(path);
  }
  // Of the folder: its entries, as they are now.
  for (const [name, one] of disk.files) if (dirname(name) === path) one.isKept = true;
  for (const name of disk.unlinked.keys()) if (dirname(name) === path) disk.unlinked.delete(name);
}

function unlinkPath(disk: Disk, path: string): void {
  const file = disk.files.get(path);
  disk.files.delete(path);
  if (file?.isKept) disk.unlinked.set(path, file);
}

/** Taken as done at once: what is renamed here was synced before, and its folder after. */
function renamePath(disk: Disk, from: string, to: string): void {
  const file = disk.files.get(from);
  disk.files.delete(from);
  if (file) disk.files.set(to, file);
}

/**
 * Makes the folder what may be found when the power is back: all that was synced, and of the rest what chance has it: nothing, all, or
 * each change by itself, a write whole, not at all or up to one of its sectors.
 */
export function cutPower(
  disk: Disk,
  folder: string,
  random: Random,
  mood: 'nothing' | 'all' | 'some' = random.pick(['nothing', 'all', 'some', 'some'] as const),
): void {
  const isDone = () => mood === 'all' || (mood === 'some' && random.int(0, 1) === 1);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const put = (path: string, { room, size }: Bytes) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, room.subarray(0, size));
  };
  for (const [path, { kept }] of disk.unlinked) if (!isDone()) put(path, kept);
  for (const [path, { kept, isKept, pending }] of disk.files) {
    if (!isKept && !isDone()) continue;
    const bytes = { room: Buffer.from(kept.room), size: kept.size };
    for (const one of pending) {
      if (isDone()) change(bytes, one);
      else if (mood === 'some' && one.type === 'write' && random.int(0, 1) === 1) {
        const sectors = random.int(0, Math.floor(one.data.length / sectorBytes));
        change(bytes, { ...one, data: one.data.subarray(0, sectors * sectorBytes) });
      }
    }
    put(path, bytes);
  }
}
