import { normalize } from '@/quizzes/facts/normalize';

let names: ReadonlySet<string> | undefined;

/** English names of the world's countries, from the platform's own table (CLDR), and their usual short forms. */
function countryNames(): ReadonlySet<string> {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const known = letters.flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''));
  return new Set([...known.filter(Boolean).map(normalize), ...'usa us uk england scotland wales holland america'.split(' ')]);
}

/** Whether the text is a country's name in English: after a city it adds nothing. Made once, when first needed. */
export function isCountry(text: string): boolean {
  names ??= countryNames();
  return names.has(normalize(text));
}
