const longest = 300;

/** Each by its own mark, in an order in which none hides another. */
const personal: readonly [RegExp, string][] = [
  // The values of a query, which the driver appends to its message.
  [/\bparams:[\s\S]*$/i, ''],
  // What stands in quotation marks was often typed by someone.
  [/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[“‘][^”’]*[”’]/g, '(text)'],
  // And a mark that never closes.
  [/["`“][\s\S]*$/g, '(text)'],
  [/[^\s@,;:()<>]+@[^\s@,;:()<>]+/g, '(address)'],
  [/\?[^\s)]*=[^\s)]*/g, '?…'],
  [/\b(?:cookie|authorization|set-cookie)\b\s*[:=][^\n]*/gi, '(header)'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '(id)'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{0,4}:){3,}[0-9a-f]{0,4}\b/gi, '(network)'],
  [/\b(?=[\w-]*\d)[\w-]{16,}\b|\b[\w-]{40,}\b/g, '(id)'],
  [/\d{6,}/g, '(number)'],
];

/**
 * What may be kept of an error's message: no addresses, ids, queries of links, values of database queries, headers, networks or quoted
 * text; at most 300 characters, on one line.
 */
export function scrub(message: string): string {
  const clean = personal.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message.slice(0, 10_000));
  const line = clean.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
