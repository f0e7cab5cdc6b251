import type { Token } from './tokens';
import { type Bound, currencySigns, type Words } from './words/words';

/** A number with what qualifies it. `first` to `last` are its tokens; the span begins with the qualifier's words. */
export type NumberMention = {
  first: number;
  last: number;
  start: number;
  end: number;
  /** Where the number itself begins. */
  ownStart: number;
  value: number;
  bound: Bound;
  isDigits: boolean;
  /** Four digits in one run: perhaps a year. */
  isYearLike: boolean;
};

/** "5,400" → 5400, "9,4" → 9.4 in French; undefined for what is no number of any size that counts. */
export function readDigits(text: string, decimalMark: '.' | ','): number | undefined {
  const plain = text.replace(/[   ](?=\d{3})/g, '');
  const grouping = decimalMark === '.' ? ',' : '.';
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${grouping}\\d{3})+(?:\\${decimalMark}\\d+)?$`).test(plain);
  const digits = (isGrouped ? plain.replaceAll(grouping, '') : plain).replace(',', '.');
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(digits) ? Number(digits) : undefined;
}

/** "thirty-one", "vingt-deux": one written word. */
const cardinalOf = (lower: string, words: Words): number | undefined => {
  const whole = words.cardinals.get(lower);
  if (whole !== undefined || !lower.includes('-')) return whole;
  const parts = lower.split('-').map((part) => words.cardinals.get(part));
  const [tens, unit] = parts;
  return parts.length === 2 && tens !== undefined && unit !== undefined && tens >= 20 && tens % 10 === 0 && unit < 10
    ? tens + unit
    : undefined;
};

const boundBefore = (tokens: readonly Token[], first: number, words: Words): { bound: Bound; from: number } => {
  const before = tokens.slice(Math.max(0, first - 4), first);
  for (const [phrase, bound] of words.bounds) {
    const parts = phrase.split(/ |(?<=')(?=.)/);
    const tail = before.slice(-parts.length);
    if (
      tail.length === parts.length &&
      tail.every((token, index) => token.lower === parts[index] || `${token.lower}.` === parts[index])
    )
      return { bound, from: first - parts.length };
  }
  if (before.at(-1)?.text === '~' || before.at(-1)?.text === '≈') return { bound: 'about', from: first - 1 };
  if (before.at(-1)?.text === '>') return { bound: 'over', from: first - 1 };
  return { bound: 'exact', from: first };
};

/** Skips a currency sign or code between the qualifier and the number: "about US$ 90 million". */
const signBefore = (tokens: readonly Token[], first: number): number => {
  let at = first;
  for (let step = 0; step < 2; step += 1) {
    const token = tokens[at - 1];
    if (token && (currencySigns.has(token.lower) || (token.lower === 'us' && tokens[at]?.text === '$'))) at -= 1;
  }
  return at;
};

/** Every number of a sentence, in digits or words, with scale words and qualifiers: "about 2.3 million", "two and a half". */
export function findNumbers(tokens: readonly Token[], words: Words): NumberMention[] {
  const found: NumberMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const isDigits = /^\d/.test(token.text);
    const scaleFirst =
      /^(?:a|an|half)$/.test(token.lower) && words.language === 'en'
        ? words.scales.get(tokens[index + 1]?.lower ?? '')
        : undefined;
    let value = isDigits ? readDigits(token.text, words.decimalMark) : cardinalOf(token.lower, words);
    if (value === undefined && scaleFirst !== undefined) value = token.lower === 'half' ? 0.5 : 1;
    const bareScale = value === undefined && words.language !== 'en' && /^(?:mille|mil|cent)$/.test(token.lower);
    if (bareScale) value = 1;
    if (value === undefined) continue;
    let last = bareScale ? index - 1 : index;
    let total = 0;
    let part = value;
    const startsYearLike = isDigits && /^\d{4}$/.test(token.text);
    for (;;) {
      const next = tokens[last + 1];
      const scale = next && words.scales.get(next.lower);
      if (scale !== undefined) {
        part *= scale;
        last += 1;
        if (scale >= 1000) {
          total += part;
          part = 0;
        }
        continue;
      }
      const link = next !== undefined && /^(?:and|y|et)$/.test(next.lower);
      const after = tokens[last + (link ? 2 : 1)];
      if (link && tokens[last + 2]?.lower === 'a' && tokens[last + 3]?.lower === 'half') {
        part += 0.5;
        last += 3;
        break;
      }
      const more = !isDigits && after ? cardinalOf(after.lower, words) : undefined;
      // "treinta y dos", "two hundred and five", "one hundred twenty"; "five and six" are two numbers.
      const joins =
        more !== undefined && (part === 0 || (part % 100 === 0 && more < 100) || (part >= 20 && part % 10 === 0 && more < 10));
      if (!joins || more === undefined) break;
      part += more;
      last += link ? 2 : 1;
    }
    // 8.28 million is not 8279999.999999999.
    total = Number((total + part).toPrecision(15));
    const lead = signBefore(tokens, index);
    const { bound, from } = boundBefore(tokens, lead, words);
    const first = tokens[from];
    const final = tokens[last];
    if (first && final) {
      found.push({
        first: from,
        last,
        start: first.start,
        end: final.end,
        ownStart: token.start,
        value: total,
        bound,
        isDigits,
        isYearLike: startsYearLike && last === index,
      });
      index = last;
    }
  }
  return found;
}
