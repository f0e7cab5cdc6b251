const centuryWords: Readonly<Record<string, number>> = {
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty first': 21,
  xviii: 18,
  xix: 19,
  xx: 20,
  xxi: 21,
};
const decadeWords: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
const spoken: Readonly<Record<string, string>> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};

export type ParsedYear = { precision: 'year' | 'decade' | 'century' | 'short'; value: number };

/**
 * Reads years, decades and centuries: "in 1951", "December 1951", "nineteen fifty-one", "the fifties", "1950-1959", "XXI".
 * "'51" is `short` (two digits). `undefined` when none, or more than one, is named.
 */
export function parseYear(response: string): ParsedYear | undefined {
  const text = response.normalize('NFKC').toLowerCase().slice(0, 500).replace(/[-–—]/g, ' ').replace(/\s+/g, ' ').trim();
  const range = text.match(/\b(\d{3})0 (?:to )?(\d{3})9\b/);
  if (range && range[1] === range[2]) return { precision: 'decade', value: Number(`${range[1]}0`) };
  const decade = text.match(/\b(\d{3}0)'?s\b/);
  if (decade) return { precision: 'decade', value: Number(decade[1]) };
  const shortDecade = text.match(/(?:^|\s)'?(\d0)'?s\b/);
  if (shortDecade) return { precision: 'decade', value: 1900 + Number(shortDecade[1]) };
  const word = Object.keys(decadeWords).find((name) => new RegExp(`\\b${name}\\b`).test(text));
  if (word) return { precision: 'decade', value: 1900 + (decadeWords[word] ?? 0) };
  const century = text.match(/\b(\d{1,2})(?:st|nd|rd|th)\b/);
  if (century && !/\d{4}/.test(text)) return { precision: 'century', value: Number(century[1]) };
  const centuryWord = Object.keys(centuryWords).find((name) => new RegExp(`\\b${name}\\b`).test(text));
  if (centuryWord) return { precision: 'century', value: centuryWords[centuryWord] ?? 0 };

  const years = text.match(/(?<![\d.,])\d{4}(?![\d])/g) ?? [];
  if (years.length === 1) return { precision: 'year', value: Number(years[0]) };
  if (years.length > 1) return undefined;
  const short = text.match(/^(?:in )?['’](\d{2})$/);
  if (short) return { precision: 'short', value: Number(short[1]) };
  const saidAs = text.match(/\b(nineteen|eighteen) (twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (\w+))?$/);
  if (saidAs) {
    const last = saidAs[3] === undefined ? '0' : spoken[saidAs[3]];
    if (last)
      return { precision: 'year', value: Number(`${saidAs[1] === 'nineteen' ? 19 : 18}${spoken[saidAs[2] ?? '']}${last}`) };
  }
  return undefined;
}
