import { createHash } from 'node:crypto';
import type { NewEntry } from '@/db/queries/drafts';
import { type DraftFact, draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { objectText } from '@/quizzes/facts/object-text';
import { propose } from '../proposals/propose';
import { takeSteps } from '../proposals/take-steps';
import { toEntryRow } from './draft';

/** Of a text as long as a book; the rest of what a draft holds is left for its authors. */
const mostProposals = 1500;

export type Topic = { id: string; title: string };

const keyOf = ({ source, object }: DraftFact): string =>
  JSON.stringify([
    source.quote,
    source.answerStart - source.start,
    source.answerEnd - source.start,
    object.type,
    objectText(object),
  ]);

/**
 * An id for each fact, made from what it quotes and where in the quote its answer stands, its type and value. Words before the quote
 * may change: it stays. Where a text says the very same twice, the second has an id of its own.
 */
export function entryIds(prefix: 'r' | 'm', facts: readonly DraftFact[]): string[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const key = keyOf(fact);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${prefix}-${createHash('sha256')
      .update(JSON.stringify([key, count]))
      .digest('hex')
      .slice(0, 20)}`;
  });
}

function* parseInSteps(proposals: readonly unknown[]): Generator<undefined, DraftFact[]> {
  const facts: DraftFact[] = [];
  for (const proposal of proposals) {
    facts.push(draftFactSchema.parse(proposal));
    if (facts.length % 50 === 0) yield;
  }
  return facts;
}

/** What the rules propose for a text, the surest of it, as entries, and the topics these stand under; nothing for a language that has no rules. */
export async function proposeEntries(
  text: string,
  { language, title }: { language: string; title: string },
): Promise<{ entries: NewEntry[]; topics: Topic[] }> {
  const proposed = await propose(text, { language, title });
  if (!proposed.ok) return { entries: [], topics: [] };
  const { proposals } = proposed.value;
  const surest = [...proposals].sort((a, b) => b.confidence - a.confidence).slice(0, mostProposals);
  const chosen = new Set(surest);
  const facts = await takeSteps(parseInSteps(proposals.filter((proposal) => chosen.has(proposal))));
  const ids = entryIds('r', facts);
  const entries = facts.map((fact, index) => toEntryRow({ id: ids[index] ?? '', state: 'proposed', origin: 'rules', fact }));
  return { entries, topics: proposed.value.topics };
}
