import { convert } from 'html-to-text';

// Where the words of a page are, the narrowest first; what stands around them is left out.
const bodies = ['main', 'article', 'body'];
/** In characters: a place that holds less is not where the words are. */
const leastBody = 200;

const nothing = ['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'img'];
const controls = ['nav', 'aside', 'footer', 'form', 'button', 'select', 'textarea', 'input', 'dialog'];
const asides = [
  '.mw-editsection',
  'sup.reference',
  'a[href^="#footnote-ref"]',
  'a[href^="#endnote-ref"]',
  '[hidden]',
  '[aria-hidden="true"]',
];

const blocks = ['div', 'section', 'header', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'address', 'details', 'summary', 'caption'];
const apart = { leadingLineBreaks: 2, trailingLineBreaks: 2 };

const options = {
  wordwrap: false,
  limits: { maxInputLength: undefined },
  formatters: {
    row(element, walk, builder) {
      const cells = (element.children ?? []).filter(({ name }) => name === 'td' || name === 'th');
      builder.openBlock({ leadingLineBreaks: 1 });
      for (const [index, cell] of cells.entries()) {
        if (index > 0) builder.addInline(' | ', { noWordTransform: true });
        walk(cell.children, builder);
      }
      builder.closeBlock({ trailingLineBreaks: 1 });
    },
  },
  selectors: [
    ...[...nothing, ...controls, ...asides].map((selector) => ({ selector, format: 'skip' })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      format: 'heading',
      options: { ...apart, uppercase: false },
    })),
    ...['p', 'blockquote', 'pre'].map((selector) => ({ selector, format: 'block', options: apart })),
    ...blocks.map((selector) => ({ selector, format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } })),
    { selector: 'ul', format: 'unorderedList', options: { ...apart, itemPrefix: '- ' } },
    { selector: 'ol', format: 'orderedList', options: apart },
    { selector: 'a', format: 'inline' },
    { selector: 'hr', format: 'block', options: apart },
    { selector: 'table', format: 'block', options: apart },
    { selector: 'tr', format: 'row' },
  ],
};

const convertIn = (html, selectors) =>
  convert(html, {
    ...options,
    baseElements: { selectors, orderBy: 'occurrence', returnDomByDefault: selectors.includes('body') },
  });

const firstOf = (html, selector) =>
  convert(html, {
    wordwrap: false,
    limits: { maxBaseElements: 1 },
    baseElements: { selectors: [selector], returnDomByDefault: false },
    selectors: [
      ...asides.map((each) => ({ selector: each, format: 'skip' })),
      { selector, format: 'block', options: { uppercase: false } },
      { selector: 'a', format: 'inline' },
      { selector: 'img', format: 'skip' },
    ],
  })
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a page, paragraph by paragraph; no script of it is run, and nothing that it points to is fetched. */
export function readHtml(html) {
  let text = '';
  for (const body of bodies) {
    text = convertIn(html, [body]);
    if (text.trim().length >= leastBody) break;
  }
  return { text, title: firstOf(html, 'h1') || firstOf(html, 'title') || undefined, warnings: [] };
}
