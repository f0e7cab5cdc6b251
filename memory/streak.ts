import { addDays, daysBetween } from './local-day';

/** A local day on which something was answered, from the first answer to the last, ms since 1970. */
export type ActiveDay = {
  day: string;
  firstAt: number;
  lastAt: number;
  /** Minutes that the learner's clock was ahead of UTC at the first and at the last answer, where known. */
  firstOffsetMin?: number;
  lastOffsetMin?: number;
};

export type Streak = {
  /** Active days in a row up to now; frozen days hold the row and don't count. */
  current: number;
  longest: number;
  freezesLeft: number;
  /** Missed days on which a freeze was spent. */
  frozenDays: string[];
};

const daysPerFreeze = 7;
const mostFreezes = 2;
/** Whoever travelled so far that clocks moved by this much misses no whole day of their own between two answers so close. */
const heldForMs = 36 * 3_600_000;
const journeyMin = 180;
/** A date that clocks put forward by half a day or more left no fair chance to answer on. */
const lostDateMin = 12 * 60;

type Moment = { day: string; at: number; offsetMin: number | undefined };

/** The days strictly between two moments that the learner could have answered on. */
function missedDays(from: Moment, to: Moment): string[] {
  const between = daysBetween(from.day, to.day) - 1;
  if (between <= 0) return [];
  const ahead = from.offsetMin === undefined || to.offsetMin === undefined ? 0 : to.offsetMin - from.offsetMin;
  if (Math.abs(ahead) >= journeyMin && to.at - from.at < heldForMs) return [];
  const missed = Array.from({ length: between }, (_, index) => addDays(from.day, index + 1));
  return ahead >= lostDateMin ? missed.slice(1) : missed;
}

/**
 * Local days in a row with an answer. Seven active days in a row earn a freeze, two at most are kept; a missed day spends one by
 * itself, and where none is left the row ends, with what was spent. Today is never missed before it is over. Where the learner's clock
 * moved by three hours and more between two answers, as on a journey, the chain holds if less than 36 hours passed between them; and
 * clocks that went forward by 12 hours and more took a date away: a journey over the date line, or a zone that skips a day. Days are in
 * any order; `today` is the learner's, `now` in ms.
 */
export function streak(days: readonly ActiveDay[], today: string, now: number, nowOffsetMin?: number): Streak {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  let current = 0;
  let longest = 0;
  let freezesLeft = 0;
  const frozenDays: string[] = [];
  let last: Moment | undefined;
  const pass = (missed: readonly string[]): void => {
    const spent = missed.slice(0, freezesLeft);
    frozenDays.push(...spent);
    freezesLeft -= spent.length;
    if (spent.length < missed.length) current = 0;
  };
  for (const { day, firstAt, lastAt, firstOffsetMin, lastOffsetMin } of sorted) {
    if (last) pass(missedDays(last, { day, at: firstAt, offsetMin: firstOffsetMin }));
    if (day !== last?.day) {
      current += 1;
      if (current % daysPerFreeze === 0) freezesLeft = Math.min(mostFreezes, freezesLeft + 1);
    }
    longest = Math.max(longest, current);
    last = { day, at: lastAt, offsetMin: lastOffsetMin };
  }
  if (last) pass(missedDays(last, { day: today, at: now, offsetMin: nowOffsetMin }));
  return { current, longest, freezesLeft, frozenDays };
}
