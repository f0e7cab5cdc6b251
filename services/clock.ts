import { readEnvironment } from './environment';

let offsetMs: number | undefined;

/** The server's time. `PASSAGE_CLOCK_OFFSET_MS` moves it, so that a flow can see what a learner sees a day later. */
export function now(): Date {
  offsetMs ??= readEnvironment().PASSAGE_CLOCK_OFFSET_MS;
  return new Date(Date.now() + offsetMs);
}
