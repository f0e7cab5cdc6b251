import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { strToU8, zipSync } from 'fflate';
import { documentXml, docxOf } from '../../../services/documents/files.fixture';

const words = 'The Tide Museum was opened in 1951 on the old quay of Harwick.';

/** A size in an archive that is not so. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return copy;
}

/** Files that someone may upload; those that may be read at all must give these words and nothing else. */
export function hostileDocuments(): readonly { name: string; bytes: Uint8Array; mayBeRead?: string }[] {
  const bomb = docxOf([], { 'word/document.xml': new Uint8Array(60_000_000) });
  const nested = zipSync({ 'inner.zip': zipSync({ 'zeros.bin': new Uint8Array(30_000_000) }) });
  const entities = (before: string) =>
    docxOf([], { 'word/document.xml': documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', before) });
  return [
    { name: 'bomb.docx', bytes: bomb },
    { name: 'lying-small.docx', bytes: lying(bomb, 100) },
    { name: 'lying-huge.docx', bytes: lying(docxOf([{ text: words }]), 0xfffffff0), mayBeRead: words },
    {
      name: 'paths.docx',
      bytes: docxOf([{ text: words }], {
        '../../../../tmp/passage-evil.xml': 'evil',
        '/etc/passwd': 'evil',
        'word/embeddings/a.docx': nested,
      }),
      mayBeRead: words,
    },
    { name: 'xxe.docx', bytes: entities('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>') },
    {
      name: 'laughs.docx',
      bytes: entities(`<!DOCTYPE w [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY x "${'&a;'.repeat(1000)}">]>`),
    },
    {
      name: 'script.svg',
      bytes: strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>'),
    },
    {
      name: 'script.html',
      bytes: strToU8(
        `<!doctype html><html><body><script>alert(1)</script><p>${words}</p><img src=x onerror=alert(2)><iframe src="file:///etc/passwd"></iframe></body></html>`,
      ),
      mayBeRead: words,
    },
    { name: 'deep.html', bytes: strToU8(`<!doctype html><html>${'<div>'.repeat(100_000)}${words}`), mayBeRead: words },
    {
      name: 'endless.pdf',
      bytes: strToU8(
        `%PDF-1.7\n${'1 0 obj << /Kids [1 0 R] /Type /Pages /Count 999999999 >> endobj\n'.repeat(2000)}trailer << /Root 1 0 R >>`,
      ),
    },
    { name: 'no-text.txt', bytes: Uint8Array.from({ length: 5000 }, (_, at) => (at * 37) % 256) },
    { name: '..\\..\\evil.docx', bytes: strToU8('PK\u0003\u0004 and nothing more') },
  ];
}

/** Packs that someone gives to a command. */
export function hostilePacks(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const pack = { id: '../../evil', title: 'x', summary: '', language: 'en', document: { text: words } };
  const contents: Readonly<Record<string, string | Uint8Array>> = {
    'deep.json': '['.repeat(500_000),
    'wide.json': `{"id":"${'x'.repeat(30_000_000)}"}`,
    'path.json': JSON.stringify(pack),
    'proto.json': '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"id":"constructor"}',
    'zip.json': zipSync({ '../../evil.json': strToU8('{}') }),
    'null.json': 'null',
    'half.json': '{"id":"half","title":"\ud800',
  };
  return Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
}

/** Files that someone gives to `npm run restore`; `database` is a sound one. */
export async function hostileBackups(folder: string, database: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const sound = readFileSync(database);
  const changed = (name: string, change: (bytes: Buffer) => Buffer): string => {
    writeFileSync(join(folder, name), change(Buffer.from(sound)));
    return join(folder, name);
  };
  const hooked = async (name: string, ...statements: string[]): Promise<string> => {
    const path = join(folder, name);
    copyFileSync(database, path);
    const client = createClient({ url: `file:${path}` });
    for (const statement of statements) await client.execute(statement);
    client.close();
    return path;
  };
  const fill = (bytes: Buffer, at: number, value: number): Buffer => {
    bytes.writeUInt32BE(value, at);
    return bytes;
  };
  mkdirSync(join(folder, 'folder.db'));
  return [
    await hooked('trigger.db', 'create trigger eats after insert on responses begin delete from reviews; end'),
    await hooked('view.db', 'create view everything as select * from users'),
    await hooked('renamed.db', 'alter table responses rename to taken', 'create view responses as select * from taken'),
    changed('half.db', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))),
    changed('pages.db', (bytes) => fill(bytes, 28, 0xfffffff0)),
    changed('page-size.db', (bytes) => fill(bytes, 16, 0)),
    changed('garbled.db', (bytes) => bytes.fill(0x5a, 8192, Math.min(bytes.length, 400_000))),
    changed('zip.db', () => Buffer.from(zipSync({ '../passage.db': Uint8Array.from(sound.subarray(0, 10_000)) }))),
    changed('text.db', () => Buffer.from('SQLite format 3, as they say')),
    changed('empty.db', () => Buffer.alloc(0)),
    join(folder, 'folder.db'),
    join(folder, 'not-there.db'),
  ];
}
