import type { Fact } from '@/quizzes/facts/fact';
import { statementOf } from '@/quizzes/facts/sentence';
import type { Feedback } from '@/quizzes/kinds/item';

/** What is shown after the answer, whatever the kind; `options` says of each wrong option what it is true of. */
export function feedbackOf(fact: Fact, options: Feedback['options'] = {}): Feedback {
  const statement = statementOf(fact);
  const { supersededBy, caution } = fact;
  return {
    statement: fact.status === 'outdated' ? `According to the text: ${statement}` : statement,
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
