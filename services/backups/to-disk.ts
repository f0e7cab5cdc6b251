import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes what was created, renamed or removed in a folder outlast a power cut. */
export function folderToDisk(folder: string): void {
  // Windows opens no folders, and needs no such call.
  if (process.platform !== 'win32') sync(folder, 'r');
}

/** Renames a file for good. */
export function renameToDisk(from: string, to: string): void {
  renameSync(from, to);
  folderToDisk(dirname(to));
}

/** Writes a small text whole or not at all, for good. */
export function writeToDisk(file: string, text: string): void {
  writeFileSync(`${file}.partial`, text, { mode: 0o600 });
  sync(`${file}.partial`, 'r+');
  renameToDisk(`${file}.partial`, file);
}
