import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { type Letter, type OutboxState, openOutbox, send } from '@/components/attempt/outbox';
import type { Memory } from '@/memory/memory';
import { advance } from '@/memory/replay';
import type { Grade, Review } from '@/memory/review';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Response } from '@/quizzes/kinds/response';
import { answeredReview, gradedReview, type MarkChange, markLetter, reviewLetter, undoingReview } from './letters';
import { resume } from './resume';
import type { SessionCard, SessionSetup } from './session-card';
import * as session from './session-state';
import { tellTimeZone } from './time-zone';

export type SessionOptions = {
  packId: string;
  /** The learner's id, or the one that the ticket would give a new guest. */
  owner: string;
  /** Guests who became this learner. */
  formerOwners: readonly string[];
  ticket: string | undefined;
  /** The server's time when it made the page, ms. */
  now: number;
  setup: SessionSetup;
};

/** A device's clock that is further off than this is set right by the server's. */
const clockSlackMs = 90_000;
/** A card left open for longer was not looked at all the while. */
const longestLookMs = 120_000;

/**
 * A review session on this device. Every step is decided here and painted at once; what happened goes to the outbox first and from
 * there to the server, whose word on a memory is taken over when it comes.
 */
export function useSession({ packId, owner, formerOwners, ticket, now, setup }: SessionOptions) {
  const { settings, origin } = setup;
  const [cards, setCards] = useState<readonly SessionCard[]>(setup.cards);
  const [state, setState] = useState(() => session.beginSession(setup.cards, now, setup.isChosen));
  const [saving, setSaving] = useState<OutboxState>();
  const [isReady, setReady] = useState(false);
  const clockOffset = useRef(0);
  const shownAt = useRef(0);
  const unsent = useRef(new Map<string, number>());

  const clock = useCallback(() => Date.now() + clockOffset.current, []);
  const card = cards.find(({ factId }) => factId === state.current);

  const taken = useCallback(
    ({ path, body }: Letter, told: Readonly<Record<string, unknown>>) => {
      if (path !== '/api/reviews') return;
      // Now there is a learner to keep it for.
      tellTimeZone(settings.timeZone);
      const { factId } = body.review as Review;
      const left = (unsent.current.get(factId) ?? 1) - 1;
      unsent.current.set(factId, left);
      if (left <= 0 && told.memory) setState((was) => session.corrected(was, factId, told.memory as Memory));
    },
    [settings.timeZone],
  );

  const post = useCallback(
    (letter: Letter | undefined) => {
      if (letter?.path === '/api/reviews') {
        const { factId } = letter.body.review as Review;
        unsent.current.set(factId, (unsent.current.get(factId) ?? 0) + 1);
      }
      send(letter, { report: setSaving, taken });
    },
    [taken],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page has arrived
  useEffect(() => {
    const offset = now - Date.now();
    clockOffset.current = Math.abs(offset) > clockSlackMs ? offset : 0;
    shownAt.current = performance.now();
    const { waiting, isEmpty } = openOutbox(owner, ticket, formerOwners);
    if (!isEmpty) {
      const resumed = resume(setup.cards, waiting, packId, settings);
      setCards(resumed);
      setState(session.beginSession(resumed, clock(), setup.isChosen));
      post(undefined);
    }
    setReady(true);
  }, []);

  const look = () => Math.min(longestLookMs, Math.round(performance.now() - shownAt.current));
  const when = (factId: string) => ({ id: uuidv7(), factId, at: clock(), elapsedMs: look() });

  /** The next state is on screen first; the log of the fact is for the info panel and for nothing else. */
  function step(next: session.SessionState, letter: Letter | undefined, review?: Review) {
    setState(next);
    if (letter) post(letter);
    shownAt.current = performance.now();
    if (review)
      setCards((all) =>
        all.map((entry) => (entry.factId === review.factId ? { ...entry, history: [...entry.history, review] } : entry)),
      );
  }

  const memoryOf = (factId: string): Memory => state.memories[factId] ?? { type: 'new' };

  return {
    state,
    cards,
    card,
    saving,
    isReady,
    clock,
    memoryOf,
    show: () => setState(session.showBack),
    grade(grade: Grade) {
      if (!card || state.phase !== 'back') return;
      const review = gradedReview(when(card.factId), grade);
      const after = advance(memoryOf(card.factId), review, settings);
      step(session.grade(state, review, after, review.at), reviewLetter(packId, review), review);
    },
    answer(given: { response: Response; verdict: Verdict }, certainty: number | undefined) {
      if (!card?.item || state.phase !== 'front') return;
      const review = answeredReview(when(card.factId), card.item, given.verdict, certainty);
      const after = advance(memoryOf(card.factId), review, settings);
      const letter = reviewLetter(packId, review, { item: origin, response: given.response });
      step(session.answer(state, review, after, review.at, given), letter, review);
    },
    goOn: () => step(session.goOn(state, clock()), undefined),
    undo() {
      const undone = session.undo(state);
      if (!undone) return;
      const { factId, step: last } = undone;
      if (last.type === 'mark') {
        return step(undone.state, markLetter(packId, uuidv7(), factId, { [last.mark]: false }));
      }
      const review = undoingReview({ id: uuidv7(), factId, at: clock() }, last.reviewId);
      step(undone.state, reviewLetter(packId, review), review);
    },
    /** Takes the card on screen out of the session: for good, or until tomorrow. */
    drop(mark: 'isSuspended' | 'isBuried') {
      if (!card) return;
      step(session.drop(state, mark, clock()), markLetter(packId, uuidv7(), card.factId, { [mark]: true }));
    },
    mark(change: Pick<MarkChange, 'isFlagged' | 'note'>) {
      if (!card) return;
      post(markLetter(packId, uuidv7(), card.factId, change));
      setCards((all) => all.map((entry) => (entry.factId === card.factId ? { ...entry, ...change } : entry)));
    },
    wake: useCallback(() => setState((was) => session.wake(was, Date.now() + clockOffset.current)), []),
    takeNow: () => step(session.takeNow(state), undefined),
    end: () => setState((was) => ({ ...was, isEnded: true })),
  };
}
