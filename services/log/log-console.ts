import { format } from 'node:util';
import { problemOf } from '@/db/problem';
import { describeError } from '../errors/describe-error';
import { scrub } from '../errors/scrub';
import { frontDoor } from './front-door';
import { log } from './log';

/**
 * What the framework prints of an error, a query's values included, becomes a line of the log without anything personal: with the id of
 * its request, its kind and message, and where in the program it was.
 */
export function logConsole(): void {
  const write = (level: 'error' | 'warn', things: readonly unknown[]) => {
    const id = frontDoor()?.context.getStore()?.id;
    const error = things.find((thing) => thing instanceof Error);
    if (!error) return log()[level]({ id, message: scrub(format(...things)) });
    const places = error.stack?.match(/^\s+at .*$/gm) ?? [];
    const at = places.slice(0, 5).map((place) => place.trim().slice(3));
    log()[problemOf(error) ? 'warn' : level]({ id, ...describeError(error), at });
  };
  console.error = (...things: unknown[]) => write('error', things);
  console.warn = (...things: unknown[]) => write('warn', things);
}
