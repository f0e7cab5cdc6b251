import { type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import { type Flaw, flawNames, type LintedItem } from './flaw';
import { optionRules } from './option-rules';
import { profiled } from './profile';
import { stemRules } from './stem-rules';

/** One rule for each of the nineteen flaws, in the order of their list. */
export const flawRules = [...stemRules, ...optionRules].sort((a, b) => flawNames.indexOf(a.flaw) - flawNames.indexOf(b.flaw));

const rulesOf = Object.fromEntries(
  itemKinds.map((kind) => [kind, flawRules.filter(({ kinds }) => kinds.has(kind))]),
) as unknown as Readonly<Record<ItemKind, typeof flawRules>>;

/**
 * Every item-writing flaw that a rule finds in an item of any kind, with a sentence each; empty for an item that may be served.
 * A rule passes over the kinds to which its flaw does not apply: a gap is no flaw of a cloze item.
 */
export function findFlaws(item: LintedItem): Flaw[] {
  const seen = profiled(item);
  const flaws: Flaw[] = [];
  for (const { flaw, find } of rulesOf[item.kind]) {
    const sentence = find(seen);
    if (sentence) flaws.push({ flaw, sentence });
  }
  return flaws;
}
