import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { largestFile, longestText } from '@/quizzes/drafts/limits';
import { documentXml, docxOf, pdfOf, pdfParagraph } from './files.fixture';
import { readDocument } from './read-document';
import { usualLimits } from './read-in-thread';

const words = 'The Tide Museum was opened in 1951 on the old quay of Harwick.';
const docx = docxOf([{ text: words }]);
const pdf = pdfOf([pdfParagraph(700, [words])]);

async function problemOf(bytes: Uint8Array, name: string, limits = usualLimits): Promise<string> {
  const read = await readDocument(bytes, name, limits);
  return read.ok ? `read: ${read.value.text.slice(0, 80)}` : read.error.type;
}

test('a Word document that inflates to hundreds of times its size is refused while it is inflated', async () => {
  const bomb = docxOf([], { 'word/document.xml': new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await problemOf(bomb, 'bomb.docx')).toBe('file-too-much');
  const many = docxOf(
    [{ text: words }],
    Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`word/part${i}.xml`, new Uint8Array(8_000_000)])),
  );
  expect(await problemOf(many, 'many.docx')).toBe('file-too-much');
});

test('what an archive says of its sizes is not believed', async () => {
  const bomb = docxOf([], { 'word/document.xml': new Uint8Array(60_000_000) });
  const view = new DataView(bomb.buffer);
  for (let at = 0; at + 46 < bomb.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
  }
  expect(await problemOf(bomb, 'lying.docx')).toBe('file-too-much');
  const huge = Uint8Array.from(docx);
  const claims = new DataView(huge.buffer);
  for (let at = 0; at + 46 < huge.length; at += 1)
    if (claims.getUint32(at, true) === 0x02014b50) claims.setUint32(at + 24, 0xfffffff0, true);
  expect(await problemOf(huge, 'huge.docx')).toBe(`read: ${words}`);
});

test('archives within archives, programs, pictures and names that lead elsewhere are not opened', async () => {
  const nested = zipSync({ 'inner.zip': zipSync({ 'zeros.bin': new Uint8Array(30_000_000) }) });
  const bytes = docxOf([{ text: words }], {
    '../../../../tmp/passage-evil.xml': 'evil',
    '/etc/passwd': 'evil',
    'word/../../evil.xml': 'evil',
    'word/vbaProject.bin': new Uint8Array(1000),
    'word/embeddings/inner.docx': nested,
    'word/media/image1.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  });
  expect(await problemOf(bytes, 'odd.docx')).toBe(`read: ${words}`);
});

test('entities in a Word document are refused: nothing is fetched, nothing grows', async () => {
  for (const before of [
    '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`,
  ]) {
    const bytes = docxOf([], { 'word/document.xml': documentXml('<w:p><w:r><w:t>&x;&c;</w:t></w:r></w:p>', before) });
    expect(await problemOf(bytes, 'entities.docx')).toBe('file-damaged');
  }
});

test('an archive of something else, an encrypted one and an old one are told apart', async () => {
  expect(await problemOf(zipSync({ 'a.txt': strToU8('hello') }), 'a.docx')).toBe('file-unknown');
  const locked = Uint8Array.from(docx);
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 46 < locked.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  expect(await problemOf(locked, 'a.docx')).toBe('file-locked');
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
  expect(await problemOf(old, 'a.doc')).toBe('file-old-word');
  const encrypted = Uint8Array.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(await problemOf(encrypted, 'a.docx')).toBe('file-locked');
});

test('a PDF of pictures, an encrypted one and one whose streams inflate without end are told apart', async () => {
  expect(await problemOf(pdfOf([[], []]), 'scan.pdf')).toBe('pdf-without-text');
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
  expect(await problemOf(pdfOf([pdfParagraph(700, [words])], { trailer: encrypt }), 'locked.pdf')).toBe('file-locked');
  const stream = deflateSync(Buffer.alloc(220_000_000, 'q Q '));
  const bomb = bombOf(stream);
  expect(bomb.length).toBeLessThan(1_000_000);
  const limits = { ...usualLimits, mostGrowthMb: 150 };
  expect(await problemOf(bomb, 'bomb.pdf', limits)).toBe('file-too-much');
});

/** One page whose content is the stream. */
function bombOf(stream: Uint8Array): Uint8Array {
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>';
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n${page}\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`;
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from(head),
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n0\n%%EOF'),
    ]),
  );
}

test('a file whose reading does not end in time, or takes too much memory, is given up', async () => {
  expect(await problemOf(docx, 'slow.docx', { ...usualLimits, mostMs: 1 })).toBe('file-too-much');
  const page = `<!doctype html><p>${'<b>word</b> '.repeat(800_000)}`;
  expect(await problemOf(strToU8(page), 'heavy.html', { ...usualLimits, mostHeapMb: 64 })).toBe('file-too-much');
});

test('what is no text is refused whatever its name: bytes, pictures, drawings, other office files', async () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const svg = strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><text>Hello</text></svg>');
  const rtf = strToU8('{\\rtf1\\ansi Hello}');
  for (const bytes of [noise, png, svg, rtf]) {
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf']) expect(await problemOf(bytes, name)).toBe('file-unknown');
  }
});

test('too much is refused with how much it is and how much may be', async () => {
  expect(await readDocument(new Uint8Array(50_000_000), 'a.txt')).toEqual({
    ok: false,
    error: { type: 'file-too-big', most: largestFile },
  });
  const long = 'word '.repeat(longestText / 5 + 1).trimEnd();
  for (const [name, bytes] of [
    ['a.txt', strToU8(long)],
    ['a.md', strToU8(long)],
    ['a.html', strToU8(`<!doctype html><p>${long}`)],
    ['a.docx', docxOf([{ text: long }])],
  ] as const) {
    const error = { type: 'file-text-too-long', length: long.length, most: longestText };
    expect(await readDocument(bytes, name)).toEqual({ ok: false, error });
  }
  expect(await problemOf(new Uint8Array(0), 'a.txt')).toBe('file-empty');
  for (const name of ['a.txt', 'a.md']) expect(await problemOf(strToU8(' \n\n--- '), name)).toBe('file-without-text');
  expect(await problemOf(docxOf([]), 'a.docx')).toBe('file-without-text');
});

test('a file that is cut short or altered anywhere is read or refused with a reason, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom([docx, 'a.docx'] as const, [pdf, 'a.pdf'] as const),
      fc.double({ min: 0.02, max: 1, noNaN: true }),
      fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { maxLength: 6 }),
      async ([whole, name], share, changes) => {
        const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * share)));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const read = await readDocument(bytes, name);
        if (!read.ok) expect(read.error.type).toMatch(/^(?:file|pdf)-/);
      },
    ),
    { numRuns: 25 },
  );
});
