import type { Qualifier } from '@/quizzes/facts/fact';

export type ParsedQuantity = {
  value: number;
  qualifier: Qualifier | 'under' | undefined;
  currency: string | undefined;
  rest: string;
};

const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  b: 1e9,
};
const currencies: readonly [RegExp, string][] = [
  [/us\$|\$|\busd\b|\b(?:us )?dollars?\b/g, 'USD'],
  [/€|\beur\b|\beuros?\b/g, 'EUR'],
  [/£|\bgbp\b|\bpounds?\b/g, 'GBP'],
  [/\bchf\b|\bfrancs?\b/g, 'CHF'],
];
const qualifiers: readonly [RegExp, ParsedQuantity['qualifier']][] = [
  [/\b(?:almost|nearly|just under|close to)\b/g, 'almost'],
  [/\b(?:less than|fewer than|under|below|at most|up to)\b|</g, 'under'],
  [/\b(?:more than|over|above|at least|upwards of)\b|>/g, 'over'],
  [/\b(?:about|approximately|around|roughly|some|circa|ca|approx)\b\.?|[~≈]/g, 'about'],
];

/**
 * Reads one quantity with its qualifier, currency and what else was written ("127 states" leaves "states").
 * A comma or a space groups thousands, a full stop is a decimal point. `undefined` when there is no number, or when there
 * are two, a range, a negative number or a percentage: those are no single count.
 */
export function parseQuantity(response: string): ParsedQuantity | 'not-single' | undefined {
  let text = ` ${response.normalize('NFKC').toLowerCase().slice(0, 500)} `;
  let currency: string | undefined;
  for (const [pattern, code] of currencies) {
    if (text.search(pattern) < 0) continue;
    currency = code;
    text = text.replace(pattern, ' ');
  }
  let qualifier: ParsedQuantity['qualifier'];
  for (const [pattern, name] of qualifiers) {
    if (text.search(pattern) < 0) continue;
    qualifier ??= name;
    text = text.replace(pattern, ' ');
  }
  if (/%|per ?cent/.test(text) || /(^|\s)[-−–]\s?\d/.test(text) || /\d\s?[-–—]\s?\d/.test(text)) return 'not-single';
  text = text
    .replace(/(\d)[,\u00a0\u202f'](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)(?=[a-z])/g, '$1 ')
    .replace(/-/g, ' ');
  return readTokens(text.match(/\d+(?:\.\d+)?(?: ?e ?\d{1,2})?|\p{L}+/gu) ?? [], { qualifier, currency });
}

type Tags = { qualifier: ParsedQuantity['qualifier']; currency: string | undefined };

function readTokens(tokens: readonly string[], tags: Tags): ParsedQuantity | 'not-single' | undefined {
  let total = 0;
  let part: number | undefined;
  let found = false;
  let digits = 0;
  const rest: string[] = [];
  tokens.forEach((token, index) => {
    const word = small[token] ?? tens[token];
    const scale = scales[token];
    if (/^\d/.test(token)) {
      digits += 1;
      part = Number(token.replaceAll(' ', ''));
      found = true;
    } else if (word !== undefined) {
      part = (part ?? 0) + word;
      found = true;
    } else if (token === 'half' && /^(a|million|billion|hundred|thousand)$/.test(tokens[index + 1] ?? '')) {
      part = 0.5;
      found = true;
    } else if (scale !== undefined && (found || token.length > 2)) {
      // "thousand million": a scale right after a scale multiplies what was read so far.
      if (scale === 100) part = (part ?? 1) * 100;
      else if (part === undefined && total > 0) total *= scale;
      else {
        total += (part ?? 1) * scale;
        part = undefined;
      }
      found = true;
    } else if (!/^(a|an|and|the|of)$/.test(token)) rest.push(token);
  });
  if (!found) return undefined;
  if (digits > 1) return 'not-single';
  return { value: total + (part ?? 0), ...tags, rest: rest.join(' ') };
}
