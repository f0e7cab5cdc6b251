import type { FactSource } from '@/quizzes/facts/fact';

/**
 * The sentence of the source with the answer's own words marked. The heart of the page. A part of a sentence says so by dots that
 * are no text of the quote.
 */
export function SourceQuote({ source }: { source: FactSource }) {
  const from = source.answerStart - source.start;
  const to = source.answerEnd - source.start;
  return (
    <blockquote
      className="source-quote"
      data-cut-start={/^\p{Ll}/u.test(source.quote) || undefined}
      data-cut-end={!/[.?!…]["”’)]?$/.test(source.quote) || undefined}
    >
      {source.quote.slice(0, from)}
      <mark>{source.quote.slice(from, to)}</mark>
      {source.quote.slice(to)}
    </blockquote>
  );
}
