/** Marks that show nothing: byte order marks, zero-width spaces, soft hyphens, turns of direction, and control characters but tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A document's text as a text area would hold it: composed letters (NFC), one kind of line end, no space before it, at most one empty
 * line together. Its words and their order are as they were.
 */
export const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(unseen, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
