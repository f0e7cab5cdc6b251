import type { Verdict } from '@/quizzes/grading/grade';
import type { ItemKind } from '@/quizzes/kinds/item';

/** A stored answer, as far as the score cares. Round 0 is scored; later rounds are practice on what was missed. */
export type ScoredResponse = { position: number; round: number; verdict: Verdict; earned: number };

/** Points: `earned` of `possible`, at most one per item. */
export type Share = { earned: number; possible: number };

export type Score = Share & {
  correct: number;
  answered: number;
  byTopic: Readonly<Record<string, Share>>;
  byKind: Readonly<Partial<Record<ItemKind, Share>>>;
};

/** The score of an attempt from its items and responses; an item without an answer earns nothing. */
export function deriveScore(items: readonly { kind: ItemKind; topic: string }[], responses: readonly ScoredResponse[]): Score {
  const scored = new Map(responses.filter((response) => response.round === 0).map((response) => [response.position, response]));
  const earnedAt = (position: number) => scored.get(position)?.earned ?? 0;
  const shares = <K extends string>(nameOf: (item: { kind: ItemKind; topic: string }) => K) => {
    const result: Partial<Record<K, Share>> = {};
    items.forEach((item, position) => {
      const name = nameOf(item);
      const { earned, possible } = result[name] ?? { earned: 0, possible: 0 };
      result[name] = { earned: earned + earnedAt(position), possible: possible + 1 };
    });
    return result;
  };
  return {
    earned: items.reduce((sum, _, position) => sum + earnedAt(position), 0),
    possible: items.length,
    correct: items.filter((_, position) => scored.get(position)?.verdict === 'correct').length,
    answered: items.filter((_, position) => scored.has(position)).length,
    byTopic: shares((item) => item.topic) as Record<string, Share>,
    byKind: shares((item) => item.kind),
  };
}

/** Thirds of points don't add up to whole ones in binary. */
const tolerance = 1e-9;

/** The one share in per cent: whole ones, rounded to nearest, but 100 only when everything was earned and 0 only when nothing was. */
export function percentage(earned: number, possible: number): number {
  if (possible === 0 || earned <= tolerance) return 0;
  if (earned >= possible - tolerance) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * earned) / possible)));
}
