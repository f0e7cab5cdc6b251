import { wilson } from './interval';
import { type Measured, measured } from './measured';

/** An option that fewer choose takes nobody in (Haladyna & Downing 1993, Educational and Psychological Measurement 53, 999). */
export const functioningFrom = 0.05;

/** A wrong option of an item that let choose, as one learner met it. */
export type Offer = { factId: string; text: string; isChosen: boolean };

export type DistractorStatistics = {
  factId: string;
  text: string;
  chosen: number;
  /** The share of those offered it who chose it; `n` is how often it was offered, skipped items included. */
  share: Measured;
  /** Chosen by at least 5 %; `null` where it was offered too rarely to say. */
  isFunctioning: boolean | null;
};

/**
 * How often each wrong value was chosen for a fact, of the times it was offered in a first answer: the least offered last, those nobody
 * falls for before the others. Wilson's interval.
 */
export function distractorFunctioning(offers: readonly Offer[]): DistractorStatistics[] {
  const counts = new Map<string, { factId: string; text: string; offered: number; chosen: number }>();
  for (const { factId, text, isChosen } of offers) {
    const key = JSON.stringify([factId, text]);
    const count = counts.get(key) ?? { factId, text, offered: 0, chosen: 0 };
    counts.set(key, { ...count, offered: count.offered + 1, chosen: count.chosen + (isChosen ? 1 : 0) });
  }
  return [...counts.values()]
    .map(({ factId, text, offered, chosen }) => {
      const share = measured(offered, () => ({ value: chosen / offered, ...wilson(chosen, offered) }));
      return { factId, text, chosen, share, isFunctioning: share.value === null ? null : share.value >= functioningFrom };
    })
    .sort((a, b) => shareOf(a) - shareOf(b) || b.share.n - a.share.n || (a.text < b.text ? -1 : 1));
}

const shareOf = ({ share }: DistractorStatistics): number => share.value ?? 2;
