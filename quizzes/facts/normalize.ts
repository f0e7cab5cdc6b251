/** Case, diacritics, punctuation and spacing removed: two texts that a learner would call the same compare equal. */
export const normalize = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether `text` contains `part` as whole words, both normalised first. An empty part is contained in nothing. */
export const containsWords = (text: string, part: string): boolean => {
  const words = normalize(part);
  return words !== '' && ` ${normalize(text)} `.includes(` ${words} `);
};
