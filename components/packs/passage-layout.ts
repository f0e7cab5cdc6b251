/** A half-open span of the document, UTF-16. */
type Span = { start: number; end: number };

export type Piece = {
  start: number;
  text: string;
  /** A quoted sentence begins here, inside another one. */
  anchor: number | undefined;
  /** Facts whose answer these words are part of, the one with the fewest words first. */
  factIds: readonly string[];
  /** Whether an earlier piece belongs to the same first fact. */
  isContinued: boolean;
};

/** A quoted sentence, or what stands between two of them. */
export type Stretch = { start: number; anchor: number | undefined; pieces: readonly Piece[] };

export type Paragraph = { start: number; stretches: readonly Stretch[]; factIds: readonly string[] };

const within = ({ start, end }: Span, outer: Span): boolean => start >= outer.start && end <= outer.end;
const distinct = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** Spans that overlap are one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/**
 * The document cut up for reading: paragraphs, the sentences that facts quote, and in them the words that are a fact's answer. Put
 * together again the pieces are the text without its line breaks, however the spans overlap. Spans across paragraphs are clipped.
 */
export function layOutPassage(
  text: string,
  sentences: readonly Span[],
  answers: readonly (Span & { factId: string })[],
): Paragraph[] {
  const seen = new Set<string>();
  return [...text.matchAll(/[^\n]+/g)].map((match): Paragraph => {
    const whole = { start: match.index, end: match.index + match[0].length };
    const clip = <S extends Span>(span: S): S => ({
      ...span,
      start: Math.max(span.start, whole.start),
      end: Math.min(span.end, whole.end),
    });
    const isHere = (span: Span) => span.start < span.end;
    const quoted = sentences.map(clip).filter(isHere);
    const known = answers
      .map(clip)
      .filter(isHere)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
    const quotes = merged(quoted);
    const anchors = new Set(sentences.filter(({ start }) => start >= whole.start && start < whole.end).map(({ start }) => start));
    const bounds = distinct([whole.start, whole.end, ...quotes.flatMap(({ start, end }) => [start, end])]);
    const cuts = distinct([...bounds, ...anchors, ...known.flatMap(({ start, end }) => [start, end])]);

    const pieceOf = (span: Span, stretch: Span): Piece => {
      const factIds = known.filter((answer) => within(span, answer)).map(({ factId }) => factId);
      const [first] = factIds;
      const isContinued = first !== undefined && seen.has(first);
      if (first !== undefined) seen.add(first);
      const anchor = anchors.has(span.start) && span.start !== stretch.start ? span.start : undefined;
      return { start: span.start, text: text.slice(span.start, span.end), anchor, factIds, isContinued };
    };
    const stretches = between(bounds).map((stretch): Stretch => {
      const pieces = between(cuts)
        .filter((span) => within(span, stretch))
        .map((span) => pieceOf(span, stretch));
      return { start: stretch.start, anchor: anchors.has(stretch.start) ? stretch.start : undefined, pieces };
    });
    return {
      start: whole.start,
      stretches,
      factIds: [...new Set([...known].sort((a, b) => a.start - b.start || b.end - a.end).map(({ factId }) => factId))],
    };
  });
}

const between = (bounds: readonly number[]): Span[] => bounds.slice(1).map((end, index) => ({ start: bounds[index] ?? 0, end }));
