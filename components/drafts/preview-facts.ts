import { buildSource, type DraftProblem } from '@/quizzes/drafts/build-source';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import { toPack } from '@/quizzes/packs/version';
import { coverageOf } from '@/quizzes/reports/coverage';
import type { Entry } from './draft-state';

export type Preview =
  | { type: 'problems'; problems: readonly DraftProblem[] }
  /** The first item of each kind that there is, and why there is none of each other. */
  | { type: 'items'; items: readonly Item[]; whyNot: readonly { kind: ItemKind; why: string }[] };

/** How an entry would be asked beside the accepted facts; where those make no pack yet, by itself. */
export function previewOf(frame: DraftFrame, entries: readonly Entry[], entry: Entry): Preview {
  const others = entries.filter(({ id, state }) => state === 'accepted' && id !== entry.id);
  const among = buildSource(frame, [...others, entry]);
  const built = 'problems' in among ? buildSource(frame, [entry]) : among;
  if ('problems' in built) return { type: 'problems', problems: built.problems };
  const pack = toPack(built.source);
  const fact = pack.facts.find(({ id }) => id === built.ids.get(entry.id));
  const { facts, items } = coverageOf(pack, fact ? [fact] : []);
  const firsts = items.filter((item, index) => items.findIndex(({ kind }) => kind === item.kind) === index);
  const whyNot = Object.entries(facts[0]?.whyNot ?? {}).map(([kind, why]) => ({ kind: kind as ItemKind, why }));
  return { type: 'items', items: firsts, whyNot };
}
