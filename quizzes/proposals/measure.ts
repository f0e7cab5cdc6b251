import { z } from 'zod';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { type Proposal, proposalLanguages, worthALook } from './proposal';
import { templates } from './words/templates';

const labelSchema = z.object({
  type: z.string(),
  /** As it stands in the text, from `start` on. */
  answer: z.string().min(1),
  start: z.int().nonnegative(),
  value: z.number().optional(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  qualifier: z.string().optional(),
  /** Words that the subject must have. */
  subject: z.string().optional(),
  predicate: z.string().optional(),
});
export type Label = z.infer<typeof labelSchema>;

export const labelsSchema = z.object({
  language: z.enum(proposalLanguages),
  split: z.enum(['dev', 'held-out']),
  labels: z.array(labelSchema),
});

/** Types that are read by their values. */
export const typedTypes = ['year', 'count', 'money', 'place', 'acronym'];

const content = (text: string): Set<string> =>
  new Set(
    normalize(text)
      .split(' ')
      .filter((word) => !/^(?:a|an|the|of|un|une|una|le|la|les|el|los|las|de|du|des|d|l)$/.test(word)),
  );

const sharesWord = (one: string, other: string): boolean => [...content(one)].some((word) => content(other).has(word));

const overlap = (label: Label, { source }: Proposal): number => {
  const [from, to] = [label.start, label.start + label.answer.length];
  const shared = Math.min(to, source.answerEnd) - Math.max(from, source.answerStart);
  return shared <= 0 ? 0 : shared / Math.max(to - from, source.answerEnd - source.answerStart);
};

/**
 * Whether the proposal is the labelled fact. Figures need the same value, qualifier, currency and a common word of the unit; places
 * and acronyms the same words; for the rest, whose borders are a matter of taste, half of the answer has to be the same.
 */
export function isMatch(label: Label, proposal: Proposal): boolean {
  const { object } = proposal;
  const shared = overlap(label, proposal);
  if (object.type !== label.type || shared === 0) return false;
  switch (object.type) {
    case 'year':
    case 'decade':
    case 'century':
      return object.value === label.value;
    case 'count':
      return (
        object.value === label.value &&
        object.qualifier === label.qualifier &&
        (label.unit === undefined || sharesWord(label.unit, object.unit))
      );
    case 'money':
      return object.value === label.value && object.qualifier === label.qualifier && object.currency === label.currency;
    case 'duration':
      return (label.value === undefined || object.years === label.value) && object.qualifier === label.qualifier;
    case 'place':
    case 'acronym':
      return [...content(label.answer)].join(' ') === [...content(objectText(object))].join(' ');
    default:
      return shared >= 0.5;
  }
}

export type Counts = {
  labelled: number;
  proposed: number;
  matched: number;
  subjects: number;
  subjectsRight: number;
  predicates: number;
  predicatesRight: number;
};

export type Outcome = { byType: Map<string, Counts>; missed: Label[]; wrong: Proposal[] };

/** By the predicate of the list, or by its words in another language. */
const wordsClaim = ({ predicate, qualifiers }: Proposal, meant: string): boolean =>
  predicate === meant || Object.values(templates).some((table) => table[meant]?.question === qualifiers.question);

const none = (): Counts => ({
  labelled: 0,
  proposed: 0,
  matched: 0,
  subjects: 0,
  subjectsRight: 0,
  predicates: 0,
  predicatesRight: 0,
});

/** Sets the proposals that are worth a look against the labels, each label and each proposal once. */
export function compare(labels: readonly Label[], proposals: readonly Proposal[]): Outcome {
  const byType = new Map<string, Counts>();
  const countsOf = (type: string): Counts => {
    const counts = byType.get(type) ?? none();
    byType.set(type, counts);
    return counts;
  };
  const shown = proposals.filter(({ confidence }) => confidence >= worthALook);
  for (const { object } of shown) countsOf(object.type).proposed += 1;
  const free = new Set(shown);
  const missed: Label[] = [];
  for (const label of labels) {
    const counts = countsOf(label.type);
    counts.labelled += 1;
    const match = [...free].find((proposal) => isMatch(label, proposal));
    if (!match) {
      missed.push(label);
      continue;
    }
    free.delete(match);
    counts.matched += 1;
    if (label.subject !== undefined) {
      counts.subjects += 1;
      const [said, meant] = [normalize(match.subject.name), normalize(label.subject)];
      if (said.includes(meant) || meant.includes(said) || match.subject.aliases.some((alias) => normalize(alias) === meant))
        counts.subjectsRight += 1;
    }
    if (label.predicate !== undefined) {
      counts.predicates += 1;
      if (wordsClaim(match, label.predicate)) counts.predicatesRight += 1;
    }
  }
  return { byType, missed, wrong: [...free] };
}

/** The sum of several texts' counts. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = none();
  for (const counts of all) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  return sum;
}
