const pairs: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '"': '"' };

/** The longest stretch that counts as quoted; a mark that nobody closes quotes nothing. */
const longest = 1500;

/** Where a stretch of text stands between quotation marks, half open, in order. One pass. */
export function findQuotations(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let opened: { at: number; closes: string } | undefined;
  for (let at = start; at < end; at += 1) {
    const sign = text[at] ?? '';
    if (opened && at - opened.at > longest) opened = undefined;
    if (opened && sign === opened.closes) {
      found.push({ start: opened.at, end: at + 1 });
      opened = undefined;
    } else if (!opened && sign in pairs) opened = { at, closes: pairs[sign] ?? '' };
  }
  return found;
}
