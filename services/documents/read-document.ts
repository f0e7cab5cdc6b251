import { largestFile, longestText } from '@/quizzes/drafts/limits';
import { err, ok, type Result } from '@/quizzes/result';
import type { DocumentProblem, DocumentWarning, ReadDocument } from './document';
import { guessLanguage } from './guess-language';
import { type Kind, kindOf, namedFormat } from './kind-of';
import { readInThread, type ThreadAnswer, type ThreadLimits, usualLimits } from './read-in-thread';
import { tidyText } from './tidy-text';

/** A first line that may be the title of what follows. */
const firstLineTitle = /^(?:#{1,6} )?([\p{Lu}\d¿¡«“"][^\n]{2,98}[^\s.,;:])\n\n/u;

const nameWithoutEnding = (fileName: string): string =>
  fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]{2,8}$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();

const titleFor = (said: string | undefined, text: string, fileName: string): string | undefined =>
  (tidyText(said ?? '').replace(/\s+/g, ' ') || text.match(firstLineTitle)?.[1] || tidyText(nameWithoutEnding(fileName)))
    .slice(0, 200)
    .trim() || undefined;

/**
 * The text of a file that someone brings: plain text, Markdown, Word (.docx), PDF with a text layer, or HTML; which of them, its content
 * says and not its name. What is in a container is read in a thread of its own, within limits of time and memory. At most 10 MB, and
 * 200,000 characters (UTF-16 units) of text. Ends with `signal` ("file-too-much"). The text comes as a text area would hold it; the
 * caller stores it word for word.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  limits: ThreadLimits = usualLimits,
  signal?: AbortSignal,
): Promise<Result<ReadDocument, DocumentProblem>> {
  if (bytes.length === 0) return err({ type: 'file-empty' });
  if (bytes.length > largestFile) return err({ type: 'file-too-big', most: largestFile });
  const kind = kindOf(bytes, fileName);
  if (kind.format === 'unknown') return err({ type: 'file-unknown' });
  if (kind.format === 'old-word') return err({ type: 'file-old-word' });
  if (kind.format === 'locked') return err({ type: 'file-locked' });

  const warnings: DocumentWarning[] = [];
  if ('decoded' in kind && !kind.decoded.encoding.startsWith('utf-')) {
    warnings.push({ type: 'encoding', encoding: kind.decoded.encoding });
  }
  const named = namedFormat(fileName);
  if (named !== undefined && named !== kind.format) warnings.push({ type: 'other-kind', format: kind.format });

  const read = await textOf(kind, bytes, limits, signal);
  if (!read.ok) return read;
  const text = tidyText(read.value.text);
  const length = Math.max(text.length, read.value.length > read.value.text.length ? read.value.length : 0);
  if (length > longestText) return err({ type: 'file-text-too-long', length, most: longestText });
  if (!/[\p{L}\p{N}]/u.test(text)) return err({ type: kind.format === 'pdf' ? 'pdf-without-text' : 'file-without-text' });
  return ok({
    text,
    title: titleFor(read.value.title, text, fileName),
    language: guessLanguage(text),
    format: kind.format,
    warnings: [...warnings, ...read.value.warnings],
  });
}

/** Of a text before it is tidied so much is looked at: empty lines and marks may be taken out of it. */
const longestUntidy = 2 * longestText;

type Readable = Exclude<Kind, { format: 'old-word' } | { format: 'locked' } | { format: 'unknown' }>;

async function textOf(
  kind: Readable,
  bytes: Uint8Array,
  limits: ThreadLimits,
  signal: AbortSignal | undefined,
): Promise<Result<ThreadAnswer, DocumentProblem>> {
  if (!('decoded' in kind)) return readInThread({ format: kind.format, bytes }, longestUntidy, limits, signal);
  const { text } = kind.decoded;
  if (kind.format !== 'txt') return readInThread({ format: kind.format, source: text }, longestUntidy, limits, signal);
  return ok({ text: text.slice(0, longestUntidy), length: text.length, title: undefined, warnings: [] });
}
