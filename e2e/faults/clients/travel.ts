import type { Fault } from '../fault';
import { liveThrough, type Moment } from './lived-days';

const east = 'Pacific/Kiritimati';
const west = 'Pacific/Pago_Pago';

/**
 * UTC+14, then UTC−11 thirteen hours later, where it is the day before; and back. A day is the date where they were when they answered:
 * going west two dates come twice and count once, going east one is lost and breaks nothing.
 */
const journey: readonly Moment[] = [
  { at: '2027-01-10T20:00:00Z', timeZone: east, row: 1 },
  { at: '2027-01-11T20:00:00Z', timeZone: east, row: 2 },
  { at: '2027-01-12T09:00:00Z', timeZone: west, row: 2 },
  { at: '2027-01-13T09:00:00Z', timeZone: west, row: 2 },
  { at: '2027-01-14T09:00:00Z', timeZone: west, row: 3 },
  { at: '2027-01-15T09:00:00Z', timeZone: east, row: 4 },
  { at: '2027-01-16T09:00:00Z', timeZone: east, row: 5 },
];

export const travel: Fault = {
  name: 'travel-over-the-date-line',
  injected: 'a learner moves from UTC+14 to UTC−11, where it is yesterday, and back, reviewing each day',
  right: 'no day is counted twice and none is missed; what is due goes by the calendar of where they are',
  isInShortRun: false,
  run: (tools) => liveThrough(tools, 'travel', journey),
};
