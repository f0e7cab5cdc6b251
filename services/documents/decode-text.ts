export type Decoded = { text: string; encoding: string };

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** What Windows-1252 has from 0x80 to 0x9F, where Node 20 decodes it as ISO 8859-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const windowsUnits = Uint16Array.from({ length: 256 }, (_, byte) => windows.charCodeAt(byte - 0x80) || byte);

/** By a table: to replace sign by sign takes seconds for the largest file. */
function decodeWindows(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) units[at] = windowsUnits[bytes[at] ?? 0] ?? 0;
  return Buffer.from(units.buffer).toString('utf16le');
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'windows-1252' ? decodeWindows(bytes) : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** So many of a thousand characters may be control characters, which no text has and old printers' files have a few of. */
const mostControls = 2;

function isWritten(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return false;
    if ((code < 32 && (code < 9 || code > 13)) || code === 127) controls += 1;
  }
  return controls * 1000 <= text.length * mostControls;
}

/** What a page says of itself; read only where it is no UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return head.match(/<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i)?.[1];
}

/**
 * The text that bytes are, if they are one: by their byte order mark, as UTF-8, as what an HTML page declares, else as Windows-1252,
 * which takes any bytes. `undefined`: not a text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const marked = marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) {
    const text = decodeAs(bytes, marked[1]);
    return text !== undefined && isWritten(text) ? { text, encoding: marked[1] } : undefined;
  }
  const unicode = decodeAs(bytes, 'utf-8');
  if (unicode !== undefined) return isWritten(unicode) ? { text: unicode, encoding: 'utf-8' } : undefined;
  const declared = declaredEncoding(bytes);
  for (const encoding of declared ? [declared, 'windows-1252'] : ['windows-1252']) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined && isWritten(text)) return { text, encoding: encoding.toLowerCase() };
  }
  return undefined;
}
