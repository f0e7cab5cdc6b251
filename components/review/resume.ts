import type { Letter } from '@/components/attempt/outbox';
import { replay } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import type { MarkChange } from './letters';
import type { SessionCard } from './session-card';

type Waiting = { reviews: Review[]; mark: MarkChange };

/** What waits in the outbox about this pack, by fact. */
function waitingByFact(letters: readonly Letter[], packId: string): ReadonlyMap<string, Waiting> {
  const byFact = new Map<string, Waiting>();
  const of = (factId: string) => {
    const waiting = byFact.get(factId) ?? { reviews: [], mark: {} };
    byFact.set(factId, waiting);
    return waiting;
  };
  for (const { path, body } of letters) {
    if (body.packId !== packId) continue;
    if (path === '/api/reviews') {
      const { clientAt, ...review } = body.review as Review & { clientAt: number };
      of(review.factId).reviews.push({ ...review, source: review.undoes ? 'undo' : 'card', at: clientAt });
    } else if (path === '/api/marks') Object.assign(of(String(body.factId)).mark, body.change);
  }
  return byFact;
}

/**
 * The session as the device knows it: the server's cards, and what this browser has recorded that the server has not yet.
 * A card that is done for now is left out.
 */
export function resume(
  cards: readonly SessionCard[],
  letters: readonly Letter[],
  packId: string,
  settings: MemorySettings,
): readonly SessionCard[] {
  const byFact = waitingByFact(letters, packId);
  return cards.flatMap((card) => {
    const waiting = byFact.get(card.factId);
    if (!waiting) return [card];
    const { reviews, mark } = waiting;
    if (mark.isSuspended || mark.isBuried) return [];
    const history = [...card.history, ...reviews];
    const memory = reviews.length > 0 ? replay(history, settings) : card.memory;
    // Taken back, it is as the server knows it; answered, it is done unless a learning step follows.
    const isDone = memory.type === 'reviewed' && reviews.some((review) => !review.undoes) && memory.lastAt === lastAt(reviews);
    if (isDone) return [];
    return [
      {
        ...card,
        memory,
        history,
        isFlagged: mark.isFlagged ?? card.isFlagged,
        note: mark.note === undefined ? card.note : mark.note || undefined,
      },
    ];
  });
}

const lastAt = (reviews: readonly Review[]): number => Math.max(...reviews.filter(({ undoes }) => !undoes).map(({ at }) => at));
