import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { largestFile } from '@/quizzes/drafts/limits';
import { decodeText } from './decode-text';
import { docxOf, pdfOf, pdfParagraph } from './files.fixture';
import { readDocument } from './read-document';

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(isLittle ? bytes : bytes.swap16());
};

async function textOf(bytes: Uint8Array, name: string) {
  const read = await readDocument(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const words =
  'The Tide Museum was opened in 1951 on the old quay of Harwick, and it keeps 4,200 instruments for the people of the town.';

test('a text file is kept word for word, whatever system wrote it, with one kind of line end and composed letters', async () => {
  const written = 'Le musée\r\n\r\nOuvert en 1951 à Genève.\r\nIl garde 4 200 objets.  \r\n';
  const read = 'Le musée\n\nOuvert en 1951 à Genève.\nIl garde 4 200 objets.';
  for (const bytes of [
    strToU8(written),
    strToU8(`\uFEFF${written}`),
    strToU8(written.normalize('NFD')),
    strToU8(written.replaceAll('\r\n', '\r')),
    utf16(written, true),
    utf16(written, false),
  ]) {
    expect(await textOf(bytes, 'musee.txt')).toMatchObject({ text: read, title: 'Le musée', format: 'txt', warnings: [] });
  }
});

test('a text that is no Unicode is read as Windows-1252, which is said', async () => {
  const read = await textOf(Uint8Array.from(Buffer.from('Le café de 1951 \x96 ouvert à Genève.', 'latin1')), 'cafe.txt');
  expect(read.text).toBe('Le café de 1951 – ouvert à Genève.');
  expect(read.warnings).toEqual([{ type: 'encoding', encoding: 'windows-1252' }]);
});

test('the largest file of Windows-1252 is decoded in a moment, each of its bytes as the table of the encoding has it', () => {
  const every = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
  const began = performance.now();
  const decoded = decodeText(new Uint8Array(largestFile).fill(0x93));
  expect(performance.now() - began).toBeLessThan(2000);
  expect(decoded?.text.slice(-2)).toBe('““');
  const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), every]);
  expect(decodeText(page)?.text.slice(-128)).toBe(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'.concat(Buffer.from(every.subarray(-96)).toString('latin1')),
  );
});

test('Markdown is read as a reader sees it: without its marks, each paragraph in one line', async () => {
  const source = [
    '---',
    'title: "Notes"',
    '---',
    '# The *Tide* Museum',
    '',
    'It was **opened** in [1951](https://example.org/a_(b)) and',
    'keeps `4,200` snake_case_names.[^1]',
    '',
    '1. first',
    '2) second ![picture](p.png)',
    '',
    '| Year | Visitors |',
    '|------|---------:|',
    '| 1990 | 12,000 |',
    '',
    'History',
    '-------',
    '> Moved in 1990 \\*twice\\*.',
    '',
    '[^1]: A note.',
    '[ref]: https://example.org',
  ].join('\n');
  expect(await textOf(strToU8(source), 'notes.md')).toMatchObject({
    title: 'Notes',
    format: 'md',
    text: [
      'The Tide Museum',
      'It was opened in 1951 and keeps 4,200 snake_case_names.',
      '1. first',
      '2. second',
      'Year | Visitors\n1990 | 12,000',
      'History',
      'Moved in 1990 *twice*.',
    ].join('\n\n'),
  });
});

test('words in code of Markdown are kept letter by letter, and entities outside of it are what they stand for', async () => {
  const source =
    'Use `<table>` and ``a*b*c`` or `[x](y) &lt; _z_`: 3 &lt; 4 &amp; &quot;5&quot;&nbsp;&#39;6&#39; &amp;lt; **&amp;**.';
  expect((await textOf(strToU8(source), 'code.md')).text).toBe(
    'Use <table> and a*b*c or [x](y) &lt; _z_: 3 < 4 & "5"\u00A0\'6\' &lt; &.',
  );
  expect((await textOf(strToU8('A \\`quote\\` of `code\\`.'), 'code.md')).text).toBe('A `quote` of code\\.');
});

test('a Word document gives its paragraphs, and its title', async () => {
  const bytes = docxOf([
    { text: 'The Tide Museum', style: 'Title' },
    { text: 'It was opened in 1951 & keeps <4,200> instruments.' },
    { text: 'History', style: 'Heading2' },
    { text: 'In 1990 it was moved.' },
  ]);
  expect(await textOf(bytes, 'museum.docx')).toMatchObject({
    title: 'The Tide Museum',
    format: 'docx',
    text: 'The Tide Museum\n\nIt was opened in 1951 & keeps <4,200> instruments.\n\nHistory\n\nIn 1990 it was moved.',
    warnings: [],
  });
  const core = '<cp:coreProperties><dc:title>Tides &amp; &quot;Ports&quot; &amp;lt;1951&gt;</dc:title></cp:coreProperties>';
  expect((await textOf(docxOf([{ text: words }], { 'docProps/core.xml': core }), 'a.docx')).title).toBe(
    'Tides & "Ports" &lt;1951>',
  );
});

test('marks that turn the direction of what follows, and show nothing, are taken out', async () => {
  expect((await textOf(strToU8('Opened \u202Ein\u202C \u20661951\u2069 on the quay.'), 'a.txt')).text).toBe(
    'Opened in 1951 on the quay.',
  );
});

test('a PDF gives its paragraphs: lines joined, divided words made whole, headers and page numbers left out', async () => {
  const page = (number: number, ...paragraphs: string[][]) => [
    { y: 800, size: 8, text: 'A guide to the museum' },
    ...paragraphs.flatMap((lines, index) => pdfParagraph(760 - index * 120, lines)),
    { y: 40, size: 8, text: `Page ${number} of 3` },
  ];
  const bytes = pdfOf(
    [
      page(
        1,
        [
          'The museum was opened in 1951 on the old quay of Harwick. It keeps instru-',
          'ments and a well-known tide staff of 1704.',
        ],
        ['A second paragraph goes on from here to the following page with words of the'],
      ),
      page(2, ['harbour. The museum is well-', 'known and employs 127 people.']),
      page(3, ['It has 31 rooms (and a café).']),
    ],
    { info: '/Title (Guide)' },
  );
  expect(await textOf(bytes, 'guide.pdf')).toMatchObject({
    title: 'Guide',
    format: 'pdf',
    language: 'en',
    text: [
      'The museum was opened in 1951 on the old quay of Harwick. It keeps instruments and a well-known tide staff of 1704.',
      'A second paragraph goes on from here to the following page with words of the harbour. The museum is well-known and employs 127 people.',
      'It has 31 rooms (and a café).',
    ].join('\n\n'),
  });
});

test('of a PDF with pages that are pictures the rest is read, and how many they are is said', async () => {
  const bytes = pdfOf([pdfParagraph(700, [words]), [], []]);
  expect((await textOf(bytes, 'scan.pdf')).warnings).toEqual([{ type: 'pages-without-text', count: 2 }]);
});

test('an HTML page gives what is there to read, and not what stands around it or what it would run', async () => {
  const html = `<!DOCTYPE html><html><head><title>Museum · A site</title><style>p { color: red }</style></head>
    <body onload="steal()"><nav><a href="/">Home</a></nav><header><img src="x" onerror="steal()" alt="A picture"></header>
    <main><h1>The <em>Tide</em> Museum</h1><p>Opened in <b>1951</b>,
      with&nbsp;4,200 instruments.<script>document.write('no')</script></p><noscript>Turn it on</noscript>
    <ul><li>One <a href="javascript:steal()">link</a></li><li>Two</li></ul><svg><text>drawn</text></svg>
    <table><tr><th>Year</th><th>Visitors</th></tr><tr><td>1990</td><td>12,000</td></tr></table>
    <p>${words}</p><p>${words}</p></main><aside>Buy</aside><footer>© 2024</footer></body></html>`;
  expect(await textOf(strToU8(html), 'page.html')).toMatchObject({
    title: 'The Tide Museum',
    format: 'html',
    text: [
      'The Tide Museum',
      'Opened in 1951, with\u00A04,200 instruments.',
      '- One link\n- Two',
      'Year | Visitors\n1990 | 12,000',
      words,
      words,
    ].join('\n\n'),
  });
  expect(await textOf(strToU8(`<p>${words}</p><p>And <i>more</i>.</p>`), 'piece.htm')).toMatchObject({
    text: `${words}\n\nAnd more.`,
    title: 'piece',
  });
});

test('what a page hides is neither its text nor its title; what stands in a form is read, and lines that are set stay lines', async () => {
  const html = `<!doctype html><html><head><title>Site</title></head><body>
    <div style="color: red; Display: none"><h1>Hidden in a part</h1>Buy</div><h1 hidden>Hidden</h1>
    <form id="aspnetForm"><h1>The <i>Tide</i> Museum</h1><p>${words} <span style="visibility:hidden">No</span></p>
    <pre>one\n  two\nthree</pre></form></body></html>`;
  expect(await textOf(strToU8(html), 'a.html')).toMatchObject({
    title: 'The Tide Museum',
    text: `The Tide Museum\n\n${words}\n\none\n  two\nthree`,
  });
  expect((await textOf(strToU8(`<!doctype html><title>Site &amp; more</title><p>${words}`), 'a.html')).title).toBe('Site & more');
});

test('what a file is, its content says and not its name, and a wrong name is said', async () => {
  const files = [
    [pdfOf([pdfParagraph(700, [words.slice(0, 62), words.slice(63)])]), 'pdf', 'wrong.txt'],
    [docxOf([{ text: words }]), 'docx', 'wrong.pdf'],
    [strToU8(words), 'txt', 'wrong.docx'],
    [strToU8(`<!doctype html><p>${words}`), 'html', 'wrong.md'],
  ] as const;
  for (const [bytes, format, name] of files) {
    expect(await textOf(bytes, name)).toMatchObject({ text: words, format, warnings: [{ type: 'other-kind', format }] });
  }
  expect(await textOf(strToU8(words), 'no-ending')).toMatchObject({ format: 'txt', title: 'no-ending', warnings: [] });
});

test('the language is told by the commonest words, and left open where they are too few', async () => {
  const texts = {
    en: words,
    fr: 'Le musée de la mer est ouvert depuis 1951 dans le port de la ville, et il garde plus de 4 200 objets pour les visiteurs du pays.',
    es: 'El museo del mar fue abierto en 1951 en el puerto de la ciudad y guarda más de 4 200 objetos para los visitantes del país.',
  };
  for (const [language, text] of Object.entries(texts)) expect((await textOf(strToU8(text), 'a.txt')).language).toBe(language);
  expect((await textOf(strToU8('Harwick 1951'), 'a.txt')).language).toBeUndefined();
});
