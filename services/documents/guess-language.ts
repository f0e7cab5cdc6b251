const commonest = {
  en: 'the of and to in is was for that with by as are from which has had were be not this it on at',
  fr: 'le la les des du de et est en un une dans qui que pour par sur au aux il elle sont avec ont plus',
  es: 'el la los las del de y es en un una que por para con se su al como más son fue ha lo sus',
} as const;

const lists = Object.entries(commonest).map(([language, words]) => [language, new Set(words.split(' '))] as const);
/** Fewer words than this say nothing sure. */
const least = 8;

/** "en", "fr" or "es" by the commonest words of each; `undefined` where there are too few, or as many of another. */
export function guessLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = lists
    .map(([language, known]) => [language, words.filter((word) => known.has(word)).length] as const)
    .sort((one, other) => other[1] - one[1]);
  const [first, second] = counts;
  return first && second && first[1] >= least && first[1] > second[1] * 1.2 ? first[0] : undefined;
}
