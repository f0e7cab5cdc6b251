import type { Fault } from '../fault';
import { machineClock } from './clock';
import { corruptWhileRunning, corruptWhileStopped } from './corruption';
import { diskFull, diskFullAtBackup } from './disk-full';
import { fileLimit } from './file-limit';
import { ioError } from './io-error';
import { killNine } from './kill-nine';
import { lockHeld } from './lock-held';
import { migrationKill } from './migration-kill';
import { missingWal } from './missing-wal';
import { parallelWriters } from './parallel-writers';
import { powerCut } from './power-cut';
import { readOnlyFile } from './read-only-file';
import { remoteDown, remoteReplyLost, remoteReset, remoteSlow } from './remote';
import { restoreDrill } from './restore-drill';
import { sigterm } from './sigterm';

export const machineFaults: readonly Fault[] = [
  killNine,
  sigterm,
  powerCut,
  diskFull,
  diskFullAtBackup,
  fileLimit,
  ioError,
  readOnlyFile,
  lockHeld,
  parallelWriters,
  missingWal,
  corruptWhileStopped,
  corruptWhileRunning,
  restoreDrill,
  migrationKill,
  remoteDown,
  remoteSlow,
  remoteReset,
  remoteReplyLost,
  machineClock,
];
