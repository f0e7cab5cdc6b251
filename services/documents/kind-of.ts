import { type Decoded, decodeText } from './decode-text';
import type { DocumentFormat } from './document';

/** What a file is by its content: bytes for a reader, or a text with how it was read. */
export type Kind =
  | { format: 'pdf' | 'docx' }
  | { format: 'txt' | 'md' | 'html'; decoded: Decoded }
  | { format: 'old-word' }
  | { format: 'locked' }
  | { format: 'unknown' };

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** Named in the directory of a container that holds an encrypted document, two bytes a letter. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

const endingOf = (fileName: string): string => fileName.toLowerCase().match(/\.([a-z]{2,8})$/)?.[1] ?? '';

const formatOfEnding: Readonly<Record<string, DocumentFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** What a name says; `undefined`: nothing that is known. */
export const namedFormat = (fileName: string): DocumentFormat | undefined => formatOfEnding[endingOf(fileName)];

/** The kind of a file by its first bytes; only what is a text can't say itself, Markdown and a piece of HTML, is left to its name. */
export function kindOf(bytes: Uint8Array, fileName: string): Kind {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return { format: 'docx' };
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { format: 'pdf' };
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      format: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encryptedPackage) ? 'locked' : 'old-word',
    };
  }
  const decoded = decodeText(bytes);
  if (!decoded) return { format: 'unknown' };
  const head = decoded.text
    .slice(0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const named = namedFormat(fileName);
  if (/^\{\\rtf/.test(head)) return { format: 'unknown' };
  if (/^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[^>]{0,1000}-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(head))
    return { format: 'html', decoded };
  // A picture, a feed, a form: text between marks that are not for reading.
  if (/^<(?:\?xml|svg|!doctype)/i.test(head)) return { format: 'unknown' };
  if (named === 'html' && /<[a-z][a-z0-9]*(?:\s[^>]{0,200})?>/i.test(decoded.text.slice(0, 100_000)))
    return { format: 'html', decoded };
  return { format: named === 'md' ? 'md' : 'txt', decoded };
}
