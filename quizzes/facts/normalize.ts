const known = new Map<string, string>();
const mostKnown = 20_000;

/** A sign in front of a number, which is no hyphen and no dash of a range. */
const minus = /(^|[\s(])[-−](?=\d)/g;

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(minus, '$1minus ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

// Most of what is compared is plain, and a fifth as dear.
const foldPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(minus, '$1minus ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Case, diacritics, punctuation and spacing removed: two texts that a learner would call the same compare equal. */
export const normalize = (text: string): string => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const normal = /^[\x20-\x7e]*$/.test(text) ? foldPlain(text) : fold(text);
  // The same few texts come back thousands of times while a quiz is made.
  if (known.size >= mostKnown) known.clear();
  known.set(text, normal);
  return normal;
};

/** Whether `text` contains `part` as whole words, both normalised first. An empty part is contained in nothing. */
export const containsWords = (text: string, part: string): boolean => {
  const words = normalize(part);
  return words !== '' && ` ${normalize(text)} `.includes(` ${words} `);
};
