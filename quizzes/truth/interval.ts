import type { Qualifier } from '@/quizzes/facts/fact';

/** The numbers that agree with a quantity. */
export type Interval = { from: number; to: number; fromOpen: boolean; toOpen: boolean };

/**
 * "over v" is every number above v; "almost v" the last tenth below it. "about v" is a tenth to either side: writers round to
 * one or two digits, so a figure farther off than 10 % would have been rounded to another number.
 */
export function intervalOf(value: number, qualifier: Qualifier): Interval {
  switch (qualifier) {
    case 'exact':
      return { from: value, to: value, fromOpen: false, toOpen: false };
    case 'over':
      return { from: value, to: Number.POSITIVE_INFINITY, fromOpen: true, toOpen: true };
    case 'about':
      return { from: 0.9 * value, to: 1.1 * value, fromOpen: true, toOpen: true };
    case 'almost':
      return { from: 0.9 * value, to: value, fromOpen: false, toOpen: true };
  }
}

export const areDisjoint = (a: Interval, b: Interval): boolean => isBelow(a, b) || isBelow(b, a);

/** Ends that differ by less than this share are one number, written in binary. */
const sameShare = 1e-9;
const isSame = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= sameShare * Math.max(Math.abs(a), Math.abs(b)));

const isBelow = (a: Interval, b: Interval): boolean => (isSame(a.to, b.from) ? a.toOpen || b.fromOpen : a.to < b.from);

/** Whether every number of `inner` is one of `outer`: then what is said by `inner` implies what is said by `outer`. */
export const isWithin = (inner: Interval, outer: Interval): boolean =>
  (isSame(inner.from, outer.from) ? inner.fromOpen || !outer.fromOpen : inner.from > outer.from) &&
  (isSame(inner.to, outer.to) ? inner.toOpen || !outer.toOpen : inner.to < outer.to);
