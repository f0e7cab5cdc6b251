import { convert } from 'html-to-text';

// Where the words of a page are, the narrowest first; what stands around them is left out.
const bodies = ['main', 'article', 'body'];
/** In characters: a place that holds less is not where the words are. */
const leastBody = 200;

const nothing = ['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'img'];
const controls = ['nav', 'aside', 'footer', 'button', 'select', 'textarea', 'input', 'dialog'];
const asides = [
  '.mw-editsection',
  'sup.reference',
  'a[href^="#footnote-ref"]',
  'a[href^="#endnote-ref"]',
  '[hidden]',
  '[aria-hidden="true"]',
  ...['display:none', 'display: none', 'visibility:hidden', 'visibility: hidden'].map((style) => `[style*="${style}" i]`),
];

const blocks = [
  'div',
  'form',
  'section',
  'header',
  'figure',
  'figcaption',
  'dl',
  'dt',
  'dd',
  'address',
  'details',
  'summary',
  'caption',
];
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
    ...['p', 'blockquote'].map((selector) => ({ selector, format: 'block', options: apart })),
    { selector: 'pre', format: 'pre', options: apart },
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

const onTitles = (html, selectors, more) =>
  convert(html, {
    wordwrap: false,
    limits: { maxInputLength: undefined },
    ...more,
    selectors: [
      ...asides.map((selector) => ({ selector, format: 'skip' })),
      ...selectors,
      { selector: 'a', format: 'inline' },
      { selector: 'img', format: 'skip' },
    ],
  });

const inOneLine = (words) => words.replace(/\s+/g, ' ').trim();

/** Of those that are shown, also by what they stand in: so the page is gone through for it, with each of them between two signs. */
function firstHeading(html) {
  const page = onTitles(html, [{ selector: 'h1', format: 'between' }], {
    formatters: {
      between(element, walk, builder) {
        builder.openBlock();
        builder.addInline('\uE000');
        walk(element.children, builder);
        builder.addInline('\uE001');
        builder.closeBlock();
      },
    },
  });
  for (const [, words] of page.matchAll(/\uE000([^\uE000\uE001]{0,2000})\uE001/g))
    if (words.trim() !== '') return inOneLine(words);
  return '';
}

const titleIn = (html) =>
  inOneLine(
    onTitles(html, [{ selector: 'title', format: 'block' }], {
      limits: { maxInputLength: undefined, maxBaseElements: 1 },
      baseElements: { selectors: ['title'], returnDomByDefault: false },
    }),
  );

/** The words of a page, paragraph by paragraph; no script of it is run, and nothing that it points to is fetched. */
export function readHtml(html) {
  let text = '';
  for (const body of bodies) {
    text = convertIn(html, [body]);
    if (text.trim().length >= leastBody) break;
  }
  return { text, title: firstHeading(html) || titleIn(html) || undefined, warnings: [] };
}
