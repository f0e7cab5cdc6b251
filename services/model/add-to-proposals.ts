import type { DraftFact, DraftFrame } from '@/quizzes/drafts/draft-fact';
import { type Proposal, type ProposalFile, proposalSchema } from '@/quizzes/proposals/proposal';
import { claimsOfText, type PassageClaims } from './claims-of-text';
import type { ModelEndpoint } from './configured-model';

const toProposal = (fact: DraftFact, id = `${fact.object.type}-${fact.source.answerStart}`): Proposal =>
  proposalSchema.parse({ ...fact, id });

/**
 * The proposals of the rules and with them a model's, verified like an author's in the editor, in the order of the text; and how the run
 * ended. A proposal of the rules without a question may have the model's.
 */
export async function addToProposals(
  file: ProposalFile,
  text: string,
  endpoint: ModelEndpoint,
  signal: AbortSignal,
): Promise<{ file: ProposalFile; end: PassageClaims | undefined }> {
  const { title, language, topics } = file;
  const frame: DraftFrame = { id: 'text', title, summary: '', language, citation: { title }, asOf: {}, text, topics };
  const proposals = new Map(file.proposals.map((proposal) => [proposal.id, proposal]));
  const known = file.proposals.map((fact) => ({ id: fact.id, state: 'proposed' as const, fact }));
  let end: PassageClaims | undefined;
  for await (const part of claimsOfText(frame, known, endpoint, signal)) {
    for (const { fact } of part.made) {
      const proposal = toProposal(fact);
      if (!proposals.has(proposal.id)) proposals.set(proposal.id, proposal);
    }
    for (const { id, fact } of part.words) if (proposals.has(id)) proposals.set(id, toProposal(fact, id));
    end = part;
  }
  const inOrder = [...proposals.values()].sort((a, b) => a.source.answerStart - b.source.answerStart);
  return { file: { ...file, proposals: inOrder }, end };
}
