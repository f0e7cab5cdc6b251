import type { Fault } from '../fault';
import { together } from '../house';
import { liveThrough, type Moment } from './lived-days';

const timeZone = 'Europe/Berlin';
const inBerlin = (moments: readonly (readonly [string, number])[]): Moment[] =>
  moments.map(([at, row]) => ({ at, timeZone, row }));

/** The night of 28 March 2027 has no hour from two to three. A learner's day begins at four. */
const spring = inBerlin([
  ['2027-03-26T22:30:00Z', 1],
  ['2027-03-27T22:59:00Z', 2],
  ['2027-03-28T00:59:30Z', 2],
  ['2027-03-28T01:30:00Z', 2],
  ['2027-03-28T02:01:00Z', 3],
  ['2027-03-29T01:59:00Z', 3],
  ['2027-03-29T02:01:00Z', 4],
]);

/** The night of 31 October 2027 has it twice. */
const autumn = inBerlin([
  ['2027-10-30T01:59:00Z', 1],
  ['2027-10-30T02:01:00Z', 2],
  ['2027-10-31T00:30:00Z', 2],
  ['2027-10-31T01:30:00Z', 2],
  ['2027-10-31T02:30:00Z', 2],
  ['2027-10-31T03:01:00Z', 3],
  ['2027-11-01T02:59:00Z', 3],
  ['2027-11-01T03:01:00Z', 4],
]);

export const daylightSaving: Fault = {
  name: 'daylight-saving',
  injected:
    'a learner in Berlin reviews minutes before and after the clocks change, and before and after their day begins, in spring and in autumn',
  right: 'days in a row and what is due go by the calendar in the learner’s zone, whether a day has 23, 24 or 25 hours',
  isInShortRun: false,
  run: async (tools) =>
    together(
      [await liveThrough(tools, 'spring', spring), await liveThrough(tools, 'autumn', autumn)],
      '15 moments, each on a server of that time',
    ),
};
