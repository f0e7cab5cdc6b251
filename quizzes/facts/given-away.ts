import type { Fact } from './fact';
import { leaksOf } from './leaks';

/**
 * Which facts tell an answer to one of those `asked` by a test: the asked ones, and those that don't belong in one quiz with them
 * (`leaksOf`). An asked id that the pack doesn't have gives nothing else away. Throws as `leaksOf` does.
 */
export function givenAwayBy(facts: readonly Fact[], asked: readonly string[]): (factId: string) => boolean {
  const told = new Set(asked);
  const leaks = told.size > 0 ? leaksOf(facts) : undefined;
  for (const id of asked) for (const teller of leaks?.get(id) ?? []) told.add(teller);
  return (factId) => told.has(factId);
}
