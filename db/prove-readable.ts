import { closeSync, existsSync, openSync, readSync } from 'node:fs';

const buffer = Buffer.alloc(256 * 1024);

/**
 * Reads a file to its end, if there is one, which takes about a millisecond for four megabytes just written; throws what the disk says where it can't.
 * Not for a file that holds locks of this process: it is closed again.
 */
export function proveReadable(file: string): void {
  if (!existsSync(file)) return;
  const descriptor = openSync(file, 'r');
  try {
    for (let at = 0, read = -1; read !== 0; at += read) read = readSync(descriptor, buffer, 0, buffer.length, at);
  } finally {
    closeSync(descriptor);
  }
}
