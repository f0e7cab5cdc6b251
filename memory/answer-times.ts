export type AnswerTimes<Kind extends string> = {
  kind: Kind;
  n: number;
  /** All in ms. */
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
};

/** Between the two nearest values, in proportion (Hyndman & Fan 1996, type 7). `sorted` has at least one. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How long answers of each kind took, the kind most often answered first. Only first answers (round 0, which is what an answer without a
 * round is) whose time is known; a median, since one long pause says nothing of the others.
 */
export function answerTimes<Kind extends string>(
  answers: readonly { kind: Kind; elapsedMs?: number | null | undefined; round?: number }[],
): AnswerTimes<Kind>[] {
  const byKind = new Map<Kind, number[]>();
  for (const { kind, elapsedMs, round = 0 } of answers) {
    if (round !== 0 || elapsedMs === undefined || elapsedMs === null) continue;
    const times = byKind.get(kind);
    if (times) times.push(elapsedMs);
    else byKind.set(kind, [elapsedMs]);
  }
  return [...byKind]
    .map(([kind, times]) => {
      const sorted = [...times].sort((a, b) => a - b);
      return {
        kind,
        n: sorted.length,
        lowerQuartile: quantile(sorted, 0.25),
        median: quantile(sorted, 0.5),
        upperQuartile: quantile(sorted, 0.75),
      };
    })
    .sort((a, b) => b.n - a.n || (a.kind < b.kind ? -1 : 1));
}
