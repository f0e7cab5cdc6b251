import type { Item } from '@/quizzes/kinds/item';
import { factOf, type Run } from './run';

/** What goes against a fact's standing, each with the item's id. */
export type StatusProblem = { itemId: string; factId: string; problem: string };

function problemsOf(item: Item, { pack }: Run): string[] {
  const { status, importance, supersededBy } = factOf(item, pack);
  if (status === 'disputed' || status === 'garbled') return [`The fact is ${status} and asked by the kind ${item.kind}.`];
  const misplaced =
    importance === 'soft' && item.kind !== 'evidence' ? [`The fact is soft and asked by the kind ${item.kind}.`] : [];
  if (status !== 'outdated') return misplaced;
  const { update } = item.feedback;
  const isTold =
    update?.text === supersededBy?.text && update?.asOf === supersededBy?.asOf && Boolean(update?.citation.title.trim());
  return [
    ...misplaced,
    ...(/according to the text/i.test(item.stem)
      ? []
      : ['The fact is outdated, and the stem does not say “according to the text”.']),
    ...(isTold ? [] : ['The fact is outdated, and the feedback lacks the newer value, its date or its source.']),
  ];
}

/** Items of soft, disputed and garbled facts outside their kinds, and outdated facts that are asked as if they still held. */
export const statusProblems = (run: Run): StatusProblem[] =>
  run.items.flatMap((item) => problemsOf(item, run).map((problem) => ({ itemId: item.id, factId: item.factId, problem })));

/** How many items repeat the options, and for spot-error the passage, of an earlier one of the same quiz. */
export function repeatedOptionSets({ quizzes }: Run): number {
  const setOf = (item: Item) =>
    JSON.stringify([item.options.map(({ text }) => text).sort(), item.kind === 'spot-error' ? item.passage : '']);
  return quizzes.reduce((sum, { items }) => {
    const sets = items.filter(({ kind, options }) => kind !== 'true-false' && options.length > 0).map(setOf);
    return sum + sets.length - new Set(sets).size;
  }, 0);
}

export type TemplateShares = {
  overall: Record<string, number>;
  largestInQuiz: { share: number; seed: number; template: string };
};

/** Shares from 0 to 1 of the items: of each template in the whole run, and of the commonest one in any quiz. */
export function templateShares({ quizzes, items }: Run): TemplateShares {
  const sharesIn = (some: readonly Item[]) => {
    const counts = new Map<string, number>();
    for (const { template } of some) counts.set(template, (counts.get(template) ?? 0) + 1);
    return [...counts].map(([template, count]) => ({ template, share: count / some.length })).sort((a, b) => b.share - a.share);
  };
  let largest = { share: 0, seed: 0, template: '' };
  for (const { seed, items: quiz } of quizzes) {
    const [first] = sharesIn(quiz);
    if (first && first.share > largest.share) largest = { ...first, seed };
  }
  return {
    overall: Object.fromEntries(sharesIn(items).map(({ template, share }) => [template, share])),
    largestInQuiz: largest,
  };
}
