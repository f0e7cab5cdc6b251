import type { Fact, FactSource } from '../fact';
import { type IntegrityRule, ruleForEachFact } from './rule';

/** Every place in the document that the fact is read from, the main one first. */
export const sourcesOf = (fact: Fact): readonly FactSource[] => [fact.source, ...fact.alsoIn];

/** Whether the quote stands in `text` exactly where the source says. */
export const quoteStands = (source: FactSource, text: string): boolean => text.slice(source.start, source.end) === source.quote;

const answerIsInQuote = ({ start, end, quote, answerStart, answerEnd }: FactSource): boolean =>
  start <= answerStart &&
  answerStart < answerEnd &&
  answerEnd <= end &&
  quote.slice(answerStart - start, answerEnd - start).trim() !== '';

/** What the document says, and where. */
export const sourceRules: readonly IntegrityRule[] = [
  ruleForEachFact('quote-stands-in-document', (fact, { document }) =>
    sourcesOf(fact)
      .filter((source) => !quoteStands(source, document.text))
      .map(({ start, end, quote }) => `The document does not read "${quote}" from ${start} to ${end}.`),
  ),
  ruleForEachFact('answer-inside-quote', (fact) =>
    sourcesOf(fact)
      .filter((source) => !answerIsInQuote(source))
      .map(
        ({ answerStart, answerEnd, start, end }) =>
          `The answer from ${answerStart} to ${answerEnd} is empty or leaves its quote from ${start} to ${end}.`,
      ),
  ),
  ruleForEachFact('outdated-has-date', (fact, { document }) => {
    const asOf = { ...document.asOf, ...fact.asOf };
    return fact.status !== 'outdated' || asOf.from || asOf.to
      ? []
      : ['The fact is outdated, but neither the fact nor the document says when it held.'];
  }),
  ruleForEachFact('outdated-has-newer-value', (fact) =>
    fact.status !== 'outdated' || fact.supersededBy?.citation.title.trim()
      ? []
      : ['The fact is outdated, but no newer value with its source is given.'],
  ),
  ruleForEachFact('doubtful-has-caution', (fact) =>
    (fact.status !== 'disputed' && fact.status !== 'garbled') || fact.caution?.trim()
      ? []
      : [`The fact is ${fact.status}, but there is no caution that says why.`],
  ),
];
