import { evidenceOf } from './evidence';
import type { Memory } from './memory';
import type { Grade, Review } from './review';

/** A review of the session, with what its fact's memory was before it. */
export type SessionReview = { review: Review; before: Memory };

export type SessionSummary = {
  /** Facts that were scheduled by the day before the session, by their first answer in it. */
  asked: number;
  recalled: number;
  /** recalled / asked; `undefined` where nothing was asked. */
  retention: number | undefined;
  /** Time spent answering. */
  seconds: number;
  /** How many answers were Again (1), Hard (2), Good (3), Easy (4); a verdict counts as the grade it stands for. */
  counts: Record<Grade, number>;
};

/**
 * What a session came to. Retention is that of first answers alone: a fact answered again after it was shown says nothing of what
 * was kept. Give the reviews in order, without those undone.
 */
export function summariseSession(reviews: readonly SessionReview[]): SessionSummary {
  const counts: Record<Grade, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const met = new Set<string>();
  let asked = 0;
  let recalled = 0;
  let ms = 0;
  for (const { review, before } of reviews) {
    const evidence = evidenceOf(review);
    if (!evidence || review.source === 'undo') continue;
    counts[evidence.grade] += 1;
    ms += review.elapsedMs ?? 0;
    if (!met.has(review.factId) && before.type === 'reviewed') {
      asked += 1;
      if (evidence.grade > 1) recalled += 1;
    }
    met.add(review.factId);
  }
  return { asked, recalled, retention: asked === 0 ? undefined : recalled / asked, seconds: Math.round(ms / 1000), counts };
}
