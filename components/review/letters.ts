import type { Letter } from '@/components/attempt/outbox';
import type { Grade, Review } from '@/memory/review';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { SessionOrigin } from './session-card';

/** What a learner says of a fact beside reviewing it; only what is given changes. */
export type MarkChange = { isSuspended?: boolean; isBuried?: boolean; isFlagged?: boolean; note?: string };

/** The server makes the item again from its origin and grades the response itself. */
type Asked = { item: SessionOrigin; response: Response };

const offsetMin = () => -new Date().getTimezoneOffset();

export function reviewLetter(packId: string, review: Review, asked?: Asked): Letter {
  const { at, id, factId, kind, options, verdict, grade, certainty, elapsedMs, undoes } = review;
  const answer = { id, factId, kind, options, verdict, grade, certainty, elapsedMs, undoes };
  const said = { ...answer, ...asked, clientAt: at, offsetMin: offsetMin() };
  return { path: '/api/reviews', id, body: { packId, review: said } };
}

export const markLetter = (packId: string, id: string, factId: string, change: MarkChange): Letter => ({
  path: '/api/marks',
  id,
  body: { packId, factId, change },
});

type When = { id: string; factId: string; at: number; elapsedMs: number };

export const gradedReview = ({ id, factId, at, elapsedMs }: When, grade: Grade): Review => ({
  id,
  factId,
  source: 'card',
  kind: 'card',
  grade,
  elapsedMs,
  at,
});

/** As the server counts them: an order or a typed answer is not guessed among options. */
const optionCount = (item: Item) => (item.kind === 'ordering' || item.options.length === 0 ? undefined : item.options.length);

export function answeredReview(when: When, item: Item, verdict: NonNullable<Review['verdict']>, certainty?: number): Review {
  const options = optionCount(item);
  return {
    ...when,
    source: 'card',
    kind: item.kind,
    verdict,
    ...(options !== undefined && { options }),
    ...(certainty !== undefined && { certainty }),
  };
}

export const undoingReview = (when: Omit<When, 'elapsedMs'>, undoes: string): Review => ({
  ...when,
  source: 'undo',
  kind: 'card',
  undoes,
});
