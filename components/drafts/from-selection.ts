import { slugOf } from '@/quizzes/drafts/build-source';
import { type DraftFact, draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { parseQuantity } from '@/quizzes/grading/parse-quantity';
import { gap } from './fact-words';

/** Half open, UTF-16. */
export type Span = { start: number; end: number };

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
};

/** Of a paragraph without full stops so much is quoted on either side of the answer, in UTF-16 units. */
const farthest = 400;

/** A sentence that fills pages, cut between words. */
function shortened(text: string, sentence: Span, { start, end }: Span): Span {
  if (sentence.end - sentence.start <= 4 * farthest) return sentence;
  const [from, to] = [Math.max(sentence.start, start - farthest), Math.min(sentence.end, end + farthest)];
  const before = from > sentence.start ? text.slice(from, start).search(/\s/) : 0;
  const after = to < sentence.end ? text.slice(end, to).search(/\s\S*$/) : to - end;
  return trimmed(text, { start: before < 0 ? start : from + before, end: after < 0 ? end : end + after });
}

/** The sentence around a span: one that is quoted already if there is one, else as the language divides the paragraph. */
function sentenceAround(text: string, span: Span, language: string, quoted: readonly Span[]): Span {
  const known = quoted.find(({ start, end }) => start <= span.start && end >= span.end);
  if (known) return { start: known.start, end: known.end };
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const to = text.indexOf('\n', span.end);
  const paragraph = text.slice(from, to < 0 ? text.length : to);
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(
    ({ index, segment }) => ({
      start: from + index,
      end: from + index + segment.length,
    }),
  );
  const start = sentences.findLast((sentence) => sentence.start <= span.start)?.start ?? from;
  const end = sentences.find((sentence) => sentence.end >= span.end)?.end ?? from + paragraph.length;
  return shortened(text, trimmed(text, { start, end }), span);
}

function objectOf(answer: string, after: string): DraftFact['object'] {
  if (/^[12]\d{3}$/.test(answer)) return { type: 'year', value: Number(answer) };
  const number = parseQuantity(answer, new Set());
  if (/^\d/.test(answer) && number && number !== 'not-single' && number.rest === '') {
    return { type: 'count', value: number.value, unit: /^\s+([\p{L}-]+)/u.exec(after)?.[1] ?? 'units', qualifier: 'exact' };
  }
  return { type: 'name', value: answer };
}

type About = { text: string; language: string; title: string; topic: string; quoted: readonly Span[] };

/** A fact of which the selected words are the answer, for a person to word; `undefined` where nothing but space is selected. */
export function factFromSelection(selected: Span, { text, language, title, topic, quoted }: About): DraftFact | undefined {
  const answer = trimmed(text, selected);
  if (answer.start >= answer.end) return undefined;
  const sentence = sentenceAround(text, answer, language, quoted);
  const [words, quote] = [text.slice(answer.start, answer.end), text.slice(sentence.start, sentence.end)];
  const after = text.slice(answer.end, sentence.end);
  const object = objectOf(words, after);
  const parsed = draftFactSchema.safeParse({
    subject: { name: title, aliases: [] },
    predicate: ownWordsId,
    qualifiers: { question: '', statement: (text.slice(sentence.start, answer.start) + gap + after).replace(/\s+/g, ' ') },
    object,
    topic,
    status: 'holds',
    importance: 'detail',
    source: { ...sentence, quote, answerStart: answer.start, answerEnd: answer.end },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: object.type === 'count' ? slugOf(object.unit) || 'count' : object.type,
  });
  return parsed.success ? parsed.data : undefined;
}

/** What is selected of the words under `root`, whose elements say in `data-start` where in the text they begin. */
export function selectedSpan(root: HTMLElement): Span | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  let span: Span | undefined;
  for (const element of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const words = element.firstChild;
    if (!words || !range.intersectsNode(words)) continue;
    const at = Number(element.dataset.start);
    const from = range.startContainer === words ? range.startOffset : 0;
    const to = range.endContainer === words ? range.endOffset : (words.textContent?.length ?? 0);
    if (from < to) span = { start: span?.start ?? at + from, end: at + to };
  }
  return span;
}
