import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { ownWordsId } from '@/quizzes/facts/own-words';
import type { Proposal } from './proposal';

/** One proposal per type and place; the same claim in a later sentence is evidence, not another fact. */
export function withoutDuplicates(found: readonly Proposal[]): Proposal[] {
  const places = new Set<string>();
  const claims = new Map<string, Proposal>();
  return found.filter((proposal) => {
    const place = proposal.id;
    const claim =
      proposal.predicate === ownWordsId
        ? undefined
        : JSON.stringify([
            proposal.predicate,
            normalize(proposal.subject.name),
            normalize(objectText(proposal.object)),
            proposal.object.type === 'count' ? proposal.object.unit : '',
          ]);
    const first = claim === undefined ? undefined : claims.get(claim);
    if (first) {
      first.alsoIn.push(proposal.source);
      return false;
    }
    if (places.has(place)) return false;
    places.add(place);
    if (claim !== undefined) claims.set(claim, proposal);
    return true;
  });
}
