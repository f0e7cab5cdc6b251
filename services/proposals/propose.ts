import { type ProposalLanguage, proposalLanguageOf } from '@/quizzes/proposals/proposal';
import { type Proposed, proposeInSteps } from '@/quizzes/proposals/propose-facts';
import { err, ok, type Result } from '@/quizzes/result';
import { loadTagger } from './load-tagger';
import { takeSteps } from './take-steps';

/** Beyond this a text is a book, and nobody confirms what it holds at once. In UTF-16 units. */
export const longestProposed = 2_000_000;

export type ProposeProblem = { type: 'no-text' | 'too-long' | 'no-rules'; message: string };

/**
 * What a text in English, French or Spanish may state, found by rules alone: no model is asked, no network, no clock. `language` is
 * a BCP 47 tag. The same text gives the same proposals on any machine; 5,000 words take well under two seconds, and other work in the
 * process has its turn every few sentences (`rest`).
 */
export async function propose(
  text: string,
  { language, title }: { language: string; title?: string },
  rest?: () => Promise<void>,
): Promise<Result<Proposed & { language: ProposalLanguage }, ProposeProblem>> {
  const known = proposalLanguageOf(language);
  if (known === undefined)
    return err({ type: 'no-rules', message: `There are rules for texts in en, fr and es, but none for "${language}".` });
  if (text.trim() === '') return err({ type: 'no-text', message: 'The text is empty.' });
  if (text.length > longestProposed)
    return err({
      type: 'too-long',
      message: `The text has ${text.length} characters; ${longestProposed} are the most that can be read at once.`,
    });
  const tagger = known === 'en' ? { tag: await loadTagger() } : {};
  const steps = proposeInSteps(text, { language: known, ...(title === undefined ? {} : { title }), ...tagger });
  return ok({ language: known, ...(await takeSteps(steps, rest)) });
}
