/** Seconds an answer takes, about: a new fact is read, a known one recalled. */
const secondsEach = { fresh: 20, learning: 8, due: 9 };

/** About how many minutes it takes to go through so many facts, rounded up. */
export function minutesFor({ fresh = 0, learning = 0, due = 0 }: Partial<Record<keyof typeof secondsEach, number>>): number {
  return Math.ceil((fresh * secondsEach.fresh + learning * secondsEach.learning + due * secondsEach.due) / 60);
}
