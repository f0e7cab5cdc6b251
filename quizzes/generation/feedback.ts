import type { Fact } from '@/quizzes/facts/fact';
import { statementOf } from '@/quizzes/facts/sentence';
import type { Feedback } from '@/quizzes/kinds/item';
import { wordingFor } from './wording';

/**
 * What is shown after the answer, whatever the kind, in the pack's language; `options` says of each wrong option what it is true of. `said` stands for
 * the fact's whole statement where the item is about a part of it.
 */
export function feedbackOf(fact: Fact, language: string, options: Feedback['options'] = {}, said?: string): Feedback {
  const statement = said ?? statementOf(fact);
  const { supersededBy, caution } = fact;
  return {
    statement: fact.status === 'outdated' && said === undefined ? wordingFor(language).statementOfText(statement) : statement,
    options,
    ...(supersededBy
      ? {
          update: {
            text: supersededBy.text,
            asOf: supersededBy.asOf,
            citation: {
              title: supersededBy.citation.title,
              ...(supersededBy.citation.url ? { url: supersededBy.citation.url } : {}),
            },
          },
        }
      : {}),
    ...(caution ? { caution } : {}),
  };
}
