import type { Grade, GradeReason, Verdict } from './grade';

const usual: Readonly<Record<Verdict, number>> = { correct: 1, close: 0.5, wrong: 0 };

/** A grade of one possible point; without `earned` correct earns it, close half of it, wrong nothing. */
export const scored = (verdict: Verdict, reason: GradeReason, earned: number = usual[verdict]): Grade => ({
  type: 'scored',
  verdict,
  reason,
  earned,
  possible: 1,
});

/** A grade by share: all of it is correct, some of it is close and earns its share, none of it is wrong. */
export const scoredShare = (share: number, whole: GradeReason, none: GradeReason): Grade => {
  if (share === 1) return scored('correct', whole);
  return share > 0 ? scored('close', 'partly', share) : scored('wrong', none);
};
