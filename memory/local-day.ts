/** Calendar arithmetic in the learner's own time zone, with no zone of the machine and no clock. A day is "2026-11-25". */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** How far the zone's clocks are ahead of UTC at `at`, ms. */
function readOffset(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** Since 1973 clocks have been changed at quarters of an hour of UTC only, so an offset holds for a quarter. */
const quarterMs = 900_000;
const offsets = new Map<string, Map<number, number>>();
const keptOffsets = 20_000;

/** How far the zone's clocks are ahead of UTC at `at`, ms; kept, since one review asks for the same times again and again. */
export function zoneOffset(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let ofZone = offsets.get(timeZone);
  if (!ofZone) {
    ofZone = new Map();
    offsets.set(timeZone, ofZone);
  }
  const quarter = Math.floor(at / quarterMs);
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  if (ofZone.size >= keptOffsets) ofZone.clear();
  const found = readOffset(at, timeZone);
  ofZone.set(quarter, found);
  return found;
}

/** Midnight UTC of a calendar day, ms: days in this form differ by whole multiples of 24 hours, whatever a zone's clocks do. */
const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

const dayOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** The learner's day at `at` (ms since 1970) in an IANA time zone: it begins at `rolloverHour` (0–23) by the zone's clocks. */
export function localDay(at: number, timeZone: string, rolloverHour: number): string {
  const clock = new Date(at + zoneOffset(at, timeZone));
  const isBefore = clock.getUTCHours() < rolloverHour;
  return dayOf(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate() - (isBefore ? 1 : 0)));
}

/** The day `n` days after `day` (before it, if `n` is negative). */
export function addDays(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayOf(Date.UTC(year, month - 1, date + n));
}

/** How many days `b` is after `a`; negative if it is before. */
export const daysBetween = (a: string, b: string): number => Math.round((midnight(b) - midnight(a)) / 86_400_000);

/**
 * The time `n` local days after `at`, both ms: the same time by the zone's clocks, `n` calendar days on, over daylight saving either
 * way. Where the clocks skip that time, the nearest one that is still on that day, or the next day if the zone skips the day itself.
 */
export function addLocalDays(at: number, n: number, timeZone: string, rolloverHour: number): number {
  const sameClock = at + n * 86_400_000;
  if (timeZone === 'UTC') return sameClock;
  const wall = sameClock + zoneOffset(at, timeZone);
  const guess = wall - zoneOffset(sameClock, timeZone);
  const found = wall - zoneOffset(guess, timeZone);
  const target = addDays(localDay(at, timeZone, rolloverHour), n);
  const isOnTarget = (time: number): boolean => localDay(time, timeZone, rolloverHour) === target;
  return [found, guess, sameClock, found + 3_600_000, found - 3_600_000].find(isOnTarget) ?? found;
}
