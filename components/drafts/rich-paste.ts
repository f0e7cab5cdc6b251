/** Elements that stand apart from what is before and after them. */
const apart = new Set(
  'P H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE UL OL DL TABLE SECTION ARTICLE MAIN HEADER FIGURE FIGCAPTION HR DETAILS'.split(' '),
);
/** Elements that begin a line. */
const ownLine = new Set(['DIV', 'LI', 'DT', 'DD', 'TR', 'BR', 'CAPTION', 'SUMMARY']);
const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT HEAD TITLE META LINK IMG VIDEO AUDIO CANVAS INPUT BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);

class Writer {
  private text = '';
  /** Line breaks that are due before the next word. */
  private due = 0;
  private isSpaceDue = false;
  private mark = '';

  break(lines: 1 | 2): void {
    this.due = Math.max(this.due, lines);
    this.isSpaceDue = false;
  }

  /** A break that is there for itself: two of them make a paragraph. */
  breakLine(): void {
    this.due = Math.min(2, this.due + 1);
    this.isSpaceDue = false;
  }

  /** Stands before the next words, on their line. */
  beginItem(): void {
    this.mark = '- ';
  }

  write(words: string): void {
    // A space that does not break is one of the text's own.
    const said = words.replace(/[ \t\n\r\f]+/g, ' ');
    if (said === ' ' || said === '') {
      this.isSpaceDue ||= said === ' ' && this.due === 0;
      return;
    }
    if (this.due > 0 && this.text !== '') this.text += '\n'.repeat(this.due);
    else if (this.text !== '' && (this.isSpaceDue || said.startsWith(' '))) this.text += ' ';
    this.due = 0;
    this.text += this.mark + said.trim();
    this.mark = '';
    this.isSpaceDue = said.endsWith(' ');
  }

  toString(): string {
    return this.text;
  }
}

function isShown(element: Element): boolean {
  if (unread.has(element.nodeName.toUpperCase())) return false;
  if (/display:\s*none/i.test(element.getAttribute('style') ?? '')) return false;
  return !element.hasAttribute('hidden') && element.getAttribute('aria-hidden') !== 'true';
}

function readElement(element: Element, writer: Writer): void {
  const name = element.nodeName.toUpperCase();
  if (!isShown(element)) return;
  if (name === 'BR') {
    writer.breakLine();
    return;
  }
  // The paragraph of a list item is its line.
  const isApart = apart.has(name) && element.parentElement?.nodeName !== 'LI';
  const lines = isApart ? 2 : apart.has(name) || ownLine.has(name) ? 1 : undefined;
  if (lines) writer.break(lines);
  if (name === 'LI') writer.beginItem();
  for (const child of element.childNodes) {
    const isFurtherCell = (child.nodeName === 'TD' || child.nodeName === 'TH') && child !== element.firstElementChild;
    if (isFurtherCell) writer.write(' | ');
    readNode(child, writer);
  }
  if (lines) writer.break(lines);
}

function readNode(node: Node, writer: Writer): void {
  if (node.nodeType === Node.TEXT_NODE) writer.write(node.nodeValue ?? '');
  else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, writer);
}

/**
 * The words of what was copied from a page, with an empty line between paragraphs, headings and lists: the browser's own plain text runs
 * them together. It is parsed where nothing runs and nothing is fetched, and only words come out. `undefined`: the plain text says as
 * much.
 */
export function readRichPaste(html: string): string | undefined {
  if (!/<(?:p|h[1-6]|li|div|br|tr|blockquote)[\s/>]/i.test(html)) return undefined;
  try {
    const writer = new Writer();
    readNode(new DOMParser().parseFromString(html, 'text/html').body, writer);
    return writer.toString().normalize('NFC') || undefined;
  } catch {
    // Nested deeper than anyone reads.
    return undefined;
  }
}
