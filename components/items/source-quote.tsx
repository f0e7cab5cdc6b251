import type { FactSource } from '@/quizzes/facts/fact';

/** The sentence of the source with the answer's own words marked. The heart of the page. */
export function SourceQuote({ source }: { source: FactSource }) {
  const from = source.answerStart - source.start;
  const to = source.answerEnd - source.start;
  return (
    <blockquote className="source-quote">
      {source.quote.slice(0, from)}
      <mark>{source.quote.slice(from, to)}</mark>
      {source.quote.slice(to)}
    </blockquote>
  );
}
