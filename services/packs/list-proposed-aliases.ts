import type { Database } from '@/db/client';
import { listOverriddenAnswers } from '@/db/queries/overrides';
import { hasValue } from '@/quizzes/attempts/confusion';
import { responseTypedText } from '@/quizzes/attempts/overridable';
import { normalizeAnswer } from '@/quizzes/grading/normalize-answer';
import { responseSchema } from '@/quizzes/kinds/response';
import { findPack } from './find-pack';

export type ProposedAlias = {
  packId: string;
  factId: string;
  /** As the first learner typed it. */
  text: string;
  /** How many different people said that this is right. */
  learners: number;
  /** The text is on the fact's deny-list, or is the value of another fact: no alias without a second look. */
  conflict: boolean;
};

/**
 * Texts that learners say are right answers although the grading didn't take them, for every pack or one fact; those that most
 * people claim first. Differences of case, spacing, punctuation and articles are none. Facts that the pack no longer has are
 * left out, and so are texts that it takes by now.
 */
export async function listProposedAliases(db: Database, only?: { packId: string; factId: string }): Promise<ProposedAlias[]> {
  const proposals = new Map<string, Omit<ProposedAlias, 'learners'> & { userIds: Set<string> }>();
  const [answers, asked] = await Promise.all([listOverriddenAnswers(db, only), only && findPack(db, only.packId)]);
  for (const { packId, factId, userId, response } of answers) {
    const parsed = responseSchema.safeParse(JSON.parse(response));
    const text = parsed.success ? responseTypedText(parsed.data) : undefined;
    const pack = text === undefined ? undefined : (asked ?? (await findPack(db, packId)));
    const fact = pack?.facts.find(({ id }) => id === factId);
    if (!pack || !fact || text === undefined || hasValue(fact, text)) continue;
    const given = normalizeAnswer(text);
    const key = JSON.stringify([packId, factId, given]);
    const conflict =
      fact.denied.some((denied) => normalizeAnswer(denied) === given) ||
      pack.facts.some((other) => other.id !== factId && hasValue(other, text));
    const proposal = proposals.get(key) ?? { packId, factId, text, conflict, userIds: new Set() };
    proposal.userIds.add(userId);
    proposals.set(key, proposal);
  }
  return [...proposals.values()]
    .map(({ userIds, ...proposal }) => ({ ...proposal, learners: userIds.size }))
    .sort((a, b) => b.learners - a.learners);
}
