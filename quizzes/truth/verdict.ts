/** What the fact base says of an answer; `doubtful` is neither safely right nor safely wrong. */
export type Verdict = { is: 'right' | 'wrong' | 'doubtful'; why: string };

export const right = (why: string): Verdict => ({ is: 'right', why });
export const wrong = (why: string): Verdict => ({ is: 'wrong', why });
export const doubtful = (why: string): Verdict => ({ is: 'doubtful', why });

/**
 * The truth about an item. `right` are option ids (in order for ordering, in the order of the prompts for matching), or, where
 * the learner types, those of the item's answers that are right; `doubtful` are of the same kind; `why` has a sentence for each.
 */
export type Truth = { right: string[]; doubtful: string[]; why: Record<string, string> };

/** The truth from one verdict per id. */
export function gather(verdicts: readonly (readonly [string, Verdict])[]): Truth {
  const ids = (is: Verdict['is']) => verdicts.filter(([, verdict]) => verdict.is === is).map(([id]) => id);
  return {
    right: ids('right'),
    doubtful: ids('doubtful'),
    why: Object.fromEntries(verdicts.map(([id, { why }]) => [id, why])),
  };
}

/** When nothing can be made out: every option is doubtful. */
export const allDoubtful = (ids: readonly string[], why: string): Truth => gather(ids.map((id) => [id, doubtful(why)] as const));
