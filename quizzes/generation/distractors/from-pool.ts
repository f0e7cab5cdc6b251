import { pools } from '../pools/pools';
import type { DistractorSource } from './distractor';

/** Entries of the curated list for the fact's predicate, if there is one. */
export const fromPool: DistractorSource = (fact, _pack, random) =>
  random
    .shuffle(pools[fact.predicate]?.entries ?? [])
    .map((text) => ({ text, origin: { type: 'pool' }, about: `The text does not name ${text} here.` }));
