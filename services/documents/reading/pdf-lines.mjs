// From pieces of text at places on pages to lines, and from lines to paragraphs. Lengths are in points, as the page has them.

/** Pieces that follow each other at one height are a line. */
export function toLines(items) {
  const lines = [];
  let line;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [x, y] = [transform[4], transform[5]];
    const size = height || Math.hypot(transform[2], transform[3]) || line?.size || 10;
    if (line && str.trim() !== '' && Math.abs(y - line.y) > Math.max(size, line.size) * 0.5) line = undefined;
    if (str.trim() === '') {
      if (line && str !== '') line.text += ' ';
    } else if (line) {
      // A gap that no space was written for is one all the same.
      if (x - line.end > size * 0.2 && !line.text.endsWith(' ')) line.text += ' ';
      line.text += str;
      line.end = x + width;
      line.size = Math.max(line.size, size);
    } else {
      line = { text: str, x, y, end: x + width, size };
      lines.push(line);
    }
    if (hasEOL) line = undefined;
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

const number = /^(?:page|p\.|pág\.|página)?\s?[-–—]?\s?(?:\d{1,4}|[ivxl]{1,6})\s?[-–—]?(?:\s?(?:\/|of|de|sur)\s?\d{1,4})?$/i;
const edgeLines = 2;
/** Lines at the edge of a page count as repeated if they stand so on this share of the pages, and on three at least. */
const repeatedShare = 0.6;

const edgesOf = (lines) => {
  const order = [...lines].sort((one, other) => other.y - one.y);
  return [...new Set([...order.slice(0, edgeLines), ...order.slice(-edgeLines)])];
};
const shapeOf = ({ text }) => text.toLowerCase().replace(/\d+/g, '#');

/** Headers and footers that come back on most pages, and the numbers of pages. */
export function withoutEdges(pages) {
  if (pages.length < 2) return pages;
  const counts = new Map();
  for (const lines of pages) {
    for (const shape of new Set(edgesOf(lines).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const least = Math.max(3, Math.ceil(pages.length * repeatedShare));
  const numbered = pages.filter((lines) => edgesOf(lines).some(({ text }) => number.test(text))).length;
  const hasNumbers = numbered >= Math.max(2, pages.length * repeatedShare);
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) => !edges.has(line) || !((hasNumbers && number.test(line.text)) || (counts.get(shapeOf(line)) ?? 0) >= least),
    );
  });
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const bullet = /^[•●▪◦‣·–*-]\s+/;
const endsSentence = /[.!?…:;”"»)]$/;

/** The usual distance between two lines of a page. */
const leadingOf = (lines) => {
  const steps = lines.slice(1).flatMap(({ y, size }, index) => {
    const step = lines[index].y - y;
    return step > 0 && step < size * 3 ? [step] : [];
  });
  return steps.length > 0 ? median(steps) : undefined;
};

/** Whether a line begins something new after the one above it on its page. */
function beginsAnew(line, above, page) {
  const step = above.y - line.y;
  if (bullet.test(line.text)) return true;
  if (Math.abs(line.size - above.size) > Math.max(line.size, above.size) * 0.12) return true;
  // The next column, or a line that stands higher: the sentence may go on.
  if (step <= 0 || step > line.size * 8) return endsSentence.test(above.text);
  if (step > page.leading * 1.35 && step > line.size * 1.3) return true;
  const isIndented = line.x - above.x > line.size * 0.8 && !bullet.test(above.text);
  const isShort = page.right - above.end > (page.right - page.left) * 0.3;
  return endsSentence.test(above.text) && (isIndented || isShort);
}

/** A word that was divided at the end of a line is one again, unless the text elsewhere writes it with its hyphen. */
export function joinLines(one, other, words) {
  const [, head, last] = one.match(/^(.*?)([\p{L}]+)[-\u2010\u00AD]$/su) ?? [];
  const first = other.match(/^\p{Ll}[\p{L}]*/u)?.[0];
  if (last === undefined || first === undefined) return `${one} ${other}`;
  const [whole, divided] = [`${last}${first}`.toLowerCase(), `${last}-${first}`.toLowerCase()];
  const keeps = words.has(divided) && !words.has(whole);
  return `${head}${last}${keeps ? '-' : ''}${other}`;
}

/** Words of all lines, with and without hyphens inside. */
const wordsOf = (pages) =>
  new Set(pages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])));

/** The paragraphs of all pages. */
export function toParagraphs(pages) {
  const words = wordsOf(pages);
  const paragraphs = [];
  let above;
  let page;
  for (const lines of pages) {
    const isNextPage = above !== undefined;
    page = {
      leading: leadingOf(lines) ?? page?.leading ?? 14,
      left: Math.min(...lines.map(({ x }) => x)),
      right: Math.max(...lines.map(({ end }) => end)),
    };
    for (const [index, line] of lines.entries()) {
      const goesOn =
        above !== undefined &&
        (index === 0 && isNextPage
          ? !endsSentence.test(above.text) && /^\p{Ll}/u.test(line.text)
          : !beginsAnew(line, above, page));
      const text = line.text.replace(bullet, '- ');
      if (goesOn) paragraphs.push(joinLines(paragraphs.pop(), text, words));
      else paragraphs.push(text);
      above = line;
    }
  }
  return paragraphs;
}
