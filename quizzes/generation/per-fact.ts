import type { Fact } from '@/quizzes/facts/fact';
import type { Pack } from '@/quizzes/packs/pack';

/** What `make` gives for a fact of a pack, made once: a fact may stand in two packs, with other facts around it. */
export function perFact<T extends object>(make: (fact: Fact, pack: Pack) => T): (fact: Fact, pack: Pack) => T {
  const byPack = new WeakMap<Pack, WeakMap<Fact, T>>();
  return (fact, pack) => {
    let byFact = byPack.get(pack);
    if (!byFact) {
      byFact = new WeakMap();
      byPack.set(pack, byFact);
    }
    const known = byFact.get(fact);
    if (known) return known;
    const made = make(fact, pack);
    byFact.set(fact, made);
    return made;
  };
}
