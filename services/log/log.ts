import pino, { type Logger } from 'pino';
import { readEnvironment } from '../environment';

// The framework loads modules more than once in a process.
const holder = globalThis as typeof globalThis & { passageLog?: Logger };

/** The process's log: JSON lines on stderr, with a level by name and the time. Nothing of a person is written to it. */
export function log(): Logger {
  holder.passageLog ??= pino(
    {
      level: readEnvironment().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    pino.destination({ dest: 2, sync: true }),
  );
  return holder.passageLog;
}
