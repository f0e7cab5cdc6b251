import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Response } from '@/quizzes/kinds/response';

// A session is a value: each key makes the next one, and undo is the one before. Nothing here waits for anything.

/** A card whose learning step is further away than this is not waited for. */
export const longestWaitMs = 60 * 60 * 1000;
export const undoDepth = 30;

export type Answer = { review: Review; before: Memory; after: Memory };

type Position = {
  memories: Readonly<Record<string, Memory>>;
  /** In the order to ask. */
  queue: readonly string[];
  /** They come back when their minute has come. */
  learning: readonly string[];
  current: string | undefined;
  answers: readonly Answer[];
};

/** What a step did, and so what its undoing takes back. */
export type Step = { type: 'review'; reviewId: string } | { type: 'mark'; mark: 'isSuspended' | 'isBuried' };

export type SessionState = Position & {
  phase: 'front' | 'back' | 'answered';
  /** What was given to the item on screen, once it is graded. */
  given?: { response: Response; verdict: Verdict } | undefined;
  /** Where undo leads, the latest last. */
  past: readonly (Position & { step: Step; factId: string })[];
  /** The learner ended it while a card was still to come back. */
  isEnded: boolean;
};

const dueAt = (memory: Memory | undefined): number => (memory && memory.type !== 'new' ? memory.due : 0);
const isLearning = (memory: Memory | undefined) => memory?.type === 'learning' || memory?.type === 'relearning';

/** A card whose minute has come, else the next of the queue; without both there is none, or one to wait for. */
function withNext(state: SessionState, at: number): SessionState {
  const ripe = state.learning
    .filter((id) => dueAt(state.memories[id]) <= at)
    .reduce<string | undefined>(
      (first, id) => (first !== undefined && dueAt(state.memories[first]) <= dueAt(state.memories[id]) ? first : id),
      undefined,
    );
  const current = ripe ?? state.queue[0];
  return {
    ...state,
    current,
    phase: 'front',
    given: undefined,
    queue: ripe === undefined ? state.queue.slice(1) : state.queue,
    learning: ripe === undefined ? state.learning : state.learning.filter((id) => id !== ripe),
  };
}

/**
 * The session as it begins at `at` (ms): the cards in their order, those apart whose learning step is not over. `isChosen`: they
 * were asked for by name, so all of them come now.
 */
export function beginSession(cards: readonly { factId: string; memory: Memory }[], at: number, isChosen = false): SessionState {
  const isApart = ({ memory }: { memory: Memory }) => !isChosen && isLearning(memory) && dueAt(memory) > at;
  return withNext(
    {
      memories: Object.fromEntries(cards.map(({ factId, memory }) => [factId, memory])),
      queue: cards.filter((card) => !isApart(card)).map(({ factId }) => factId),
      learning: cards.filter((card) => isApart(card) && dueAt(card.memory) <= at + longestWaitMs).map(({ factId }) => factId),
      current: undefined,
      answers: [],
      phase: 'front',
      past: [],
      isEnded: false,
    },
    at,
  );
}

export const showBack = (state: SessionState): SessionState => (state.phase === 'front' ? { ...state, phase: 'back' } : state);

const position = ({ memories, queue, learning, current, answers }: SessionState): Position => ({
  memories,
  queue,
  learning,
  current,
  answers,
});

const remember = (state: SessionState, step: Step): SessionState['past'] =>
  state.current === undefined
    ? state.past
    : [...state.past, { ...position(state), step, factId: state.current }].slice(-undoDepth);

/** The card on screen has been reviewed and its memory is now `after`; it comes back if it has a learning step within the hour. */
function recorded(state: SessionState, review: Review, after: Memory, at: number): SessionState {
  const { current } = state;
  const before = current === undefined ? undefined : state.memories[current];
  if (current === undefined || !before) return state;
  const comesBack = isLearning(after) && !('isLeech' in after && after.isLeech) && dueAt(after) <= at + longestWaitMs;
  return {
    ...state,
    memories: { ...state.memories, [current]: after },
    learning: comesBack ? [...state.learning, current] : state.learning,
    answers: [...state.answers, { review, before, after }],
    past: remember(state, { type: 'review', reviewId: review.id }),
  };
}

/** A self-graded card: the next one is on. */
export const grade = (state: SessionState, review: Review, after: Memory, at: number): SessionState =>
  withNext(recorded(state, review, after, at), at);

/** An item that graded itself: its note is on screen until `goOn`. */
export const answer = (
  state: SessionState,
  review: Review,
  after: Memory,
  at: number,
  given: NonNullable<SessionState['given']>,
): SessionState => ({ ...recorded(state, review, after, at), phase: 'answered', given });

export const goOn = (state: SessionState, at: number): SessionState => withNext(state, at);

/** Suspended or buried: the card on screen leaves the session; undo brings it back. */
export const drop = (state: SessionState, mark: 'isSuspended' | 'isBuried', at: number): SessionState =>
  withNext(
    { ...state, learning: state.learning.filter((id) => id !== state.current), past: remember(state, { type: 'mark', mark }) },
    at,
  );

/** The session as it was before the last step, with that card on its front. */
export function undo(state: SessionState): { state: SessionState; step: Step; factId: string } | undefined {
  const last = state.past.at(-1);
  if (!last) return undefined;
  const { step, factId, ...before } = last;
  return { state: { ...before, phase: 'front', past: state.past.slice(0, -1), isEnded: false }, step, factId };
}

/** When the next learning card comes, ms; `undefined` when none is waited for. */
export const nextComesAt = (state: SessionState): number | undefined =>
  state.learning.length === 0 ? undefined : Math.min(...state.learning.map((id) => dueAt(state.memories[id])));

/** A card that was waited for may be due now. */
export const wake = (state: SessionState, at: number): SessionState =>
  state.current === undefined && (nextComesAt(state) ?? Number.POSITIVE_INFINITY) <= at ? withNext(state, at) : state;

/** The card that is waited for, without waiting. */
export const takeNow = (state: SessionState): SessionState =>
  state.current === undefined ? withNext(state, nextComesAt(state) ?? 0) : state;

/** What the server says of a memory that it has replayed; the card on screen keeps what it was shown with. */
export const corrected = (state: SessionState, factId: string, memory: Memory): SessionState =>
  state.memories[factId] && state.current !== factId ? { ...state, memories: { ...state.memories, [factId]: memory } } : state;

/** What is still to do, the card on screen included. */
export function countSession(state: SessionState): { fresh: number; learning: number; due: number } {
  const shown = state.current === undefined || state.phase === 'answered' ? [] : [state.current];
  const ids = [...shown, ...state.queue];
  const is = (test: (memory: Memory | undefined) => boolean) => ids.filter((id) => test(state.memories[id])).length;
  return {
    fresh: is((memory) => memory?.type === 'new'),
    learning: is(isLearning) + state.learning.length,
    due: is((memory) => memory?.type === 'reviewed'),
  };
}
