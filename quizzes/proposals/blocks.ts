import type { Words } from './words/words';

/** Where a run of prose stands, and under which heading. Offsets are UTF-16, half open. */
export type Block = { start: number; end: number; heading: string | undefined; isItem: boolean };

const wordCount = (text: string): number => text.split(/\s+/).length;
const endsSentence = /[.!?…:;,»”"’)]$/;
const marker = /^(?:#{1,6}|[-*•–]|\d{1,3}[.)])\s+/;

const isHeading = (line: string): boolean =>
  /^#{1,6}\s/.test(line) ||
  (line.length <= 80 &&
    !endsSentence.test(line) &&
    /^[\p{Lu}\d¿¡«]/u.test(line) &&
    wordCount(line) <= 10 &&
    !line.includes(' | '));

const isAside = (whole: string, words: Words): boolean => {
  const line = whole.slice(0, 400);
  return (
    words.asides.test(line) || words.captions.test(line) || /\S [|›»•·] \S[^.]*[|›•·] \S/.test(line) || !/\p{L}{2}/u.test(line)
  );
};

/** A paragraph of one long line, or another short line with a capital letter. */
const nextLineBegins = (text: string, start: number): boolean =>
  /^[\p{Lu}\d](?:[^\n]{60}|[^\n]{2,58}[^.!?…:;,\n]\n)/u.test(text.slice(start, start + 80));

/**
 * The prose of a text, paragraph by paragraph, and the list items, with the heading above each. Headings themselves, captions,
 * menus, "see also" lines and lists of references are left out: what they say stands elsewhere or is no sentence.
 */
export function splitBlocks(text: string, words: Words): { blocks: Block[]; title: string | undefined } {
  const blocks: Block[] = [];
  let title: string | undefined;
  let heading: string | undefined;
  let isReference = false;
  let open: Block | undefined;
  let isAlone = true;
  let endedBefore = true;
  const close = () => {
    if (open) blocks.push(open);
    open = undefined;
  };
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    const raw = text.slice(start, stop);
    const line = raw.trim();
    const lineStart = start + raw.length - raw.trimStart().length;
    const next = text.slice(stop + 1, stop + 3);
    const endsBlock =
      stop >= text.length - 1 || /^[ \t\r]?\n/.test(next) || (line.length <= 60 && nextLineBegins(text, stop + 1));
    if (line === '') {
      close();
      isAlone = true;
      endedBefore = true;
    } else if ((isAlone || endedBefore) && isHeading(line) && (endsBlock || /^#/.test(line))) {
      close();
      endedBefore = true;
      const said = line.replace(/^#{1,6}\s+/, '');
      isReference = words.references.test(said);
      if (title === undefined) title = said;
      else heading = said;
    } else if (isAlone && isAside(line, words)) close();
    else if (!isReference) {
      const isItem = marker.test(line);
      const from = lineStart + (isItem ? (line.match(marker)?.[0].length ?? 0) : 0);
      if (isItem) close();
      if (open) open.end = lineStart + line.length;
      else if (isItem || isAlone || endsSentence.test(line) || wordCount(line) > 4)
        open = { start: from, end: lineStart + line.length, heading, isItem };
      isAlone = false;
      endedBefore = endsSentence.test(line);
    }
    start = stop + 1;
  }
  close();
  return { blocks: blocks.filter(({ start: from, end }) => from < end), title };
}
