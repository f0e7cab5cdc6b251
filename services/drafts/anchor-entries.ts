import type { DraftFact } from '@/quizzes/drafts/draft-fact';
import { type Anchorer, anchorer } from '@/quizzes/drafts/re-anchor';
import { reRead } from '@/quizzes/drafts/re-read';
import type { DraftEntry } from './draft';

/** Why an accepted fact waits for a person: its sentence, or its answer, is another one than they said yes to. */
export const anchorReasons = ['moved', 'changed', 'changed-unread'] as const;
type AnchorReason = (typeof anchorReasons)[number];

/** Codes of a fact that wait for a person's yes: nothing is published while an accepted fact has one. */
export const awaitsYes = ({ reasons }: DraftFact): AnchorReason | undefined =>
  anchorReasons.find((reason) => reasons.includes(reason));

export type Anchoring = { entry: DraftEntry; to: 'exact' | 'moved' | 'changed' | 'broken' };

const isReason = (reason: string): boolean => anchorReasons.some((one) => one === reason);

/** Other sentences that say the same: those that still stand. */
const anchorFurther = (fact: DraftFact, anchors: Anchorer): DraftFact['alsoIn'] =>
  fact.alsoIn.flatMap((source) => anchors.findExact(source) ?? []);

function changedFact(fact: DraftFact, source: DraftFact['source'], oldText: string, newText: string): DraftFact {
  const was = oldText.slice(fact.source.answerStart, fact.source.answerEnd);
  const is = newText.slice(source.answerStart, source.answerEnd);
  const object = reRead(fact.object, was, is);
  const reasons = [...fact.reasons.filter((reason) => !isReason(reason)), object ? 'changed' : 'changed-unread'];
  // What else was right, or nearly, was so of the old value.
  return object ? { ...fact, object, source, reasons, aliases: [], denied: [] } : { ...fact, source, reasons };
}

/**
 * An entry as it stands in the changed text. Found word for word it only moves; in other words, or with another answer, it waits for a
 * person's yes, with the new value where that can be read. What was accepted and is not found is broken; a mere proposal is rejected.
 */
function anchorEntry(entry: DraftEntry, oldText: string, newText: string, anchors: Anchorer): Anchoring {
  const { fact, state } = entry;
  const found = anchors.find(fact.source);
  const alsoIn = anchorFurther(fact, anchors);
  // What was broken before stood in a text that is gone: only word for word is it the same.
  if (state === 'broken' && found.state !== 'exact') return { entry, to: 'broken' };
  if (found.state === 'broken') {
    const isDropped = state === 'proposed' && (entry.origin === 'rules' || entry.origin === 'model');
    const next = isDropped || state === 'rejected' ? 'rejected' : 'broken';
    return { entry: { ...entry, state: next, fact: { ...fact, alsoIn } }, to: 'broken' };
  }
  // What was broken is found again: a person looks at it once more.
  const back = state === 'broken' ? 'proposed' : state;
  if (found.state === 'exact')
    return { entry: { ...entry, state: back, fact: { ...fact, alsoIn, source: found.source } }, to: 'exact' };
  if (found.state === 'changed') {
    const changed = changedFact({ ...fact, alsoIn }, found.source, oldText, newText);
    return { entry: { ...entry, state: back, fact: changed }, to: 'changed' };
  }
  const reasons = fact.reasons.some(isReason) ? fact.reasons : [...fact.reasons, 'moved'];
  return { entry: { ...entry, state: back, fact: { ...fact, alsoIn, source: found.source, reasons } }, to: 'moved' };
}

/** All entries of a draft, in steps of one entry: whoever runs it may do something else between two of them. */
export function* anchorInSteps(
  entries: readonly DraftEntry[],
  oldText: string,
  newText: string,
): Generator<undefined, ({ before: DraftEntry } & Anchoring)[]> {
  const anchors = anchorer(oldText, newText);
  const anchored: ({ before: DraftEntry } & Anchoring)[] = [];
  for (const before of entries) {
    anchored.push({ before, ...anchorEntry(before, oldText, newText, anchors) });
    yield;
  }
  return anchored;
}
