import { editDistance } from './edit-distance';
import { resembles } from './resembles';

export type Likeness = 'typo' | 'near' | 'twin';

const farthest = 60;

/**
 * How the response is like the nearest of the keys, all in one compared form; *twin* if something else that is known is as
 * near to it. Acronyms are too short for slips: each edit of one may be another body. `undefined`: like none of them.
 */
export function likenessOf(
  given: string,
  keys: readonly string[],
  twins: readonly string[],
  acronyms: readonly string[],
): Likeness | undefined {
  const likenesses = keys.flatMap((key) => {
    const likeness = key.length < 8 && acronyms.includes(key) ? undefined : resembles(given, key);
    return likeness ? [{ likeness, distance: editDistance(given, key, farthest) }] : [];
  });
  const nearest = likenesses.sort((a, b) => a.distance - b.distance)[0];
  if (!nearest) return undefined;
  const isTwin = twins.some((twin) => !keys.includes(twin) && editDistance(given, twin, nearest.distance) <= nearest.distance);
  return isTwin ? 'twin' : nearest.likeness;
}
