/** What to do next, by what is most urgent: what is about to be forgotten, then what was begun, then what is new. */
export type NextStep =
  /** Of so many facts in so many packs, beginning with the pack where most is due. */
  | { type: 'review'; packId: string; due: number; packs: number }
  | { type: 'resume' }
  | { type: 'learn'; packId: string; fresh: number }
  | { type: 'practise'; packId: string; learning: number }
  | { type: 'test'; packId: string };

type Pack = { id: string; due: number; levels: Readonly<Record<'new' | 'learning' | 'known' | 'mastered', number>> };

const most = (packs: readonly Pack[], of: (pack: Pack) => number): Pack | undefined =>
  [...packs].sort((a, b) => of(b) - of(a)).find((pack) => of(pack) > 0);

/** `lastPackId` is the pack of the latest attempt: what is new is learned there first. `undefined` where there is no pack. */
export function nextStep(packs: readonly Pack[], hasOpen: boolean, lastPackId: string | undefined): NextStep | undefined {
  const mostDue = most(packs, ({ due }) => due);
  if (mostDue)
    return {
      type: 'review',
      packId: mostDue.id,
      due: packs.reduce((sum, { due }) => sum + due, 0),
      packs: packs.filter(({ due }) => due > 0).length,
    };
  if (hasOpen) return { type: 'resume' };
  const last = packs.filter(({ id }) => id === lastPackId);
  const fresh = most(last, ({ levels }) => levels.new) ?? most(packs, ({ levels }) => levels.new);
  if (fresh) return { type: 'learn', packId: fresh.id, fresh: fresh.levels.new };
  const learning = most(packs, ({ levels }) => levels.learning);
  if (learning) return { type: 'practise', packId: learning.id, learning: learning.levels.learning };
  const any = last[0] ?? packs[0];
  return any && { type: 'test', packId: any.id };
}
