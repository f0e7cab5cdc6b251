import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { decodeEntities } from './decode-entities.mjs';
import { readHtml } from './read-html.mjs';
import { refuse } from './refuse.mjs';

/** Of one part, and of all that are read together, in bytes as they are inside and not as they say they are. */
const largestPart = 24_000_000;
const largestInside = 40_000_000;
const mostEntries = 3000;

/** What the words of a document are in: no pictures, no programs, no files within, and no name that leads elsewhere. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[A-Za-z0-9]{1,40}\.xml|word\/_rels\/[A-Za-z0-9]{1,40}\.xml\.rels)$/;

/** The entries of an archive by its directory at the end, as `{ name, method, isLocked, start, size }`. */
function listEntries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 65_535);
  while (end >= earliest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < earliest) throw refuse('file-damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw refuse('file-too-much');
  const entries = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw refuse('file-damaged');
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      local,
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** What an entry holds, counted while it is inflated: the sizes that an archive states are claims. */
function contentOf(bytes, { method, size, local }, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(local, true) !== 0x04034b50) throw refuse('file-damaged');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw refuse('file-damaged');
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return packed;
  if (method !== 8) throw refuse('file-damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'file-too-much' : 'file-damaged');
  }
}

/** The parts that are needed, and nothing else. Entities are refused: no word processor writes them. */
function openParts(bytes) {
  const parts = {};
  let left = largestInside;
  for (const entry of listEntries(bytes)) {
    if (!wanted.test(entry.name) || Object.hasOwn(parts, entry.name)) continue;
    if (entry.isLocked) throw refuse('file-locked');
    const content = contentOf(bytes, entry, Math.min(largestPart, left));
    left -= content.length;
    if (left <= 0) throw refuse('file-too-much');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1'))) {
      throw refuse('file-damaged');
    }
    parts[entry.name] = content;
  }
  return parts;
}

const titleOf = (parts) => {
  const core = parts['docProps/core.xml'];
  const said = core && new TextDecoder().decode(core).match(/<dc:title>([^<]{1,300})<\/dc:title>/)?.[1];
  return said && !/^(?:microsoft word|document\d*$|untitled)/i.test(said) ? decodeEntities(said) : undefined;
};

/** The words of a Word document, by way of a minimal archive of its parts. */
export async function readDocx(bytes) {
  let parts;
  try {
    parts = openParts(bytes);
  } catch (error) {
    // Offsets that point outside.
    throw error instanceof RangeError ? refuse('file-damaged') : error;
  }
  const types = parts['[Content_Types].xml'];
  if (!types || !/wordprocessingml|ms-word/i.test(new TextDecoder().decode(types))) throw refuse('file-unknown');
  const archive = Buffer.from(zipSync(parts, { level: 0 }));
  let html;
  try {
    const read = await mammoth.convertToHtml(
      { buffer: archive },
      {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    html = read.value;
  } catch {
    throw refuse('file-damaged');
  }
  const { text, title } = readHtml(`<body>${html}</body>`);
  return { text, title: title ?? titleOf(parts), warnings: [] };
}
