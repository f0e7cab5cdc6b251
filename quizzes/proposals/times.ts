import { romanOf } from '@/quizzes/grading/number-words';
import type { Mention } from './mention';
import type { NumberMention } from './numbers';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import type { Words } from './words/words';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The month and day around a year: "4 May 1891", "May 4, 1891", "12 de octubre de 1846", "1er juin 1889", "April 1892". */
function dateAround(tokens: readonly Token[], at: number, words: Words): { date: string } | undefined {
  const back = (index: number): number => {
    let place = index;
    while (/^(?:de|del|of|,)$/.test(tokens[place]?.lower ?? '')) place -= 1;
    return place;
  };
  const day = (index: number): number | undefined => {
    const text = tokens[index]?.lower ?? '';
    const digits = text.match(/^\d{1,2}$/) ? text : undefined;
    if (digits !== undefined && Number(digits) >= 1 && Number(digits) <= 31) return Number(digits);
    return /^(?:st|nd|rd|th|er|º)$/.test(text) ? day(index - 1) : undefined;
  };
  const year = tokens[at]?.text ?? '';
  const monthAt = back(at - 1);
  const month = words.months.get(tokens[monthAt]?.lower ?? '');
  if (month !== undefined) {
    const before = day(back(monthAt - 1));
    return { date: `${year}-${twoDigits(month)}${before === undefined ? '' : `-${twoDigits(before)}`}` };
  }
  const americanDay = day(monthAt);
  const americanMonth = words.months.get(tokens[monthAt - (/^\d/.test(tokens[monthAt]?.text ?? '') ? 1 : 2)]?.lower ?? '');
  return americanDay !== undefined && americanMonth !== undefined && /^(?:,|st|nd|rd|th)$/.test(tokens[at - 1]?.text ?? '')
    ? { date: `${year}-${twoDigits(americanMonth)}-${twoDigits(americanDay)}` }
    : undefined;
}

const isRange = (token: Token | undefined): boolean => /^[-–—/]$/.test(token?.text ?? '');

/** "530 BC", "AD 79": years that only their era tells from other numbers. */
function readAncient(
  { value, last, isDigits, ownStart, end, bound }: NumberMention,
  tokens: readonly Token[],
): Mention | undefined {
  if (!isDigits || !Number.isInteger(value) || value < 1 || value > 4000 || bound === 'over') return undefined;
  const [before, after] = [tokens[last - 1], tokens[last + 1]];
  const era = /^(?:BCE?|CE|AD)$/.test(after?.text ?? '') ? after : undefined;
  if (!era && before?.text !== 'AD') return undefined;
  const isBefore = /^BCE?$/.test(era?.text ?? '');
  return { start: ownStart, end: era?.end ?? end, object: { type: 'year', value: isBefore ? -value : value }, because: [] };
}

/** A year where the words around it say so; undefined where four digits may as well count something. */
export function readYear(number: NumberMention, tokens: readonly Token[], words: Words): Mention | undefined {
  const { value } = number;
  const ancient = readAncient(number, tokens);
  if (ancient) return ancient;
  if (!number.isYearLike || value < 1000 || value > 2100 || number.bound === 'over' || number.bound === 'almost')
    return undefined;
  const at = number.last;
  const token = tokens[at];
  if (!token) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const object = { type: 'year' as const, value };
  const place = { start: token.start, end: token.end, object };
  const dated = dateAround(tokens, at, words);
  if (dated) return { ...place, ...dated, because: [['full-date', 1.05]] };
  if (isRange(after) && /^\d{2,4}$/.test(tokens[at + 2]?.text ?? '')) {
    const isLife = before?.text === '(' && tokens[at + 3]?.text === ')';
    const isTold = words.yearMarks.has(before?.lower ?? '');
    return {
      ...place,
      ...(isLife ? { cue: 'life-start' } : {}),
      because: [['attributive', isLife || isTold ? 0.85 : 0.4]],
    };
  }
  if (isRange(before) && /^\d{4}$/.test(tokens[at - 2]?.text ?? '')) {
    const isLife = after?.text === ')' && tokens[at - 3]?.text === '(';
    const isTold = words.yearMarks.has(tokens[at - 3]?.lower ?? '');
    return { ...place, ...(isLife ? { cue: 'life-end' } : {}), because: [['attributive', isLife || isTold ? 0.85 : 0.4]] };
  }
  const isMarked = before !== undefined && words.yearMarks.has(before.lower);
  const isListed =
    (before?.text === ',' || /^(?:and|et|y|or|ou|o)$/.test(before?.lower ?? '')) && /^\d{4}$/.test(tokens[at - 2]?.text ?? '');
  const countsSomething = after !== undefined && (after.part === 'noun' || after.part === 'adjective') && !after.isCapital;
  const endsRange =
    /^(?:to|and|until|à|et|a|y|hasta)$/.test(before?.lower ?? '') && /^[12]\d{3}$/.test(tokens[at - 2]?.text ?? '');
  if (endsRange) return { ...place, because: [] };
  // "as of 2012" dates a figure.
  if (before?.lower === 'of' && tokens[at - 2]?.lower === 'as') return { ...place, because: [['attributive', 0.4]] };
  const isInList = /^(?:,|and|et|y)$/.test(after?.lower ?? '') && words.yearMarks.has(before?.lower ?? '');
  if (isListed || isInList) return { ...place, because: [] };
  if (isMarked && countsSomething && /^(?:of|de|to|à|a|for|about|around|du|d')$/.test(before.lower)) return undefined;
  if (isMarked) return { ...place, because: [] };
  if (before?.text === '(' && after?.text === ')') return { ...place, because: [['attributive', 0.8]] };
  if (countsSomething && before?.part !== 'determiner') return undefined;
  return { ...place, because: [['attributive', 0.5]] };
}

/** Decades and centuries: "the 1950s", "années 1920", "los años treinta", "the 19th century", "siglo XIX". */
export function findEras(sentence: Sentence, words: Words): Mention[] {
  const found: Mention[] = [];
  const text = sentence.text;
  const add = (index: number, surface: string, object: Mention['object'], because: Mention['because'] = []) =>
    found.push({ start: sentence.start + index, end: sentence.start + index + surface.length, object, because });
  for (const match of text.matchAll(words.decade)) {
    const digits = match[1] ?? '';
    const at = match.index + match[0].lastIndexOf(digits);
    add(at, words.language === 'en' ? text.slice(at, match.index + match[0].length) : digits, {
      type: 'decade',
      value: Number(digits),
    });
  }
  for (const match of text.matchAll(/\b(?:années|años|the|décennie) ([a-z]+)\b/gi)) {
    const word = match[1] ?? '';
    const value = words.decadeWords.get(word.toLowerCase());
    if (value === undefined || (words.language === 'en' && !/ies$/.test(word))) continue;
    add(match.index + match[0].length - word.length, word, { type: 'decade', value: 1900 + value });
  }
  for (const match of text.matchAll(words.century)) {
    const numeral = match[1] ?? '';
    const value = /^\d/.test(numeral) ? Number(numeral) : romanOf(numeral.toLowerCase());
    if (value !== undefined && value > 0 && value <= 21) add(match.index, match[0], { type: 'century', value });
  }
  return found;
}

/** "for nine years", "took two and a half years": the words of the answer leave the qualifier out, as the fact's value does. */
export function readDuration(number: NumberMention, tokens: readonly Token[], text: string, words: Words): Mention | undefined {
  const unit = tokens[number.last + 1];
  const length = unit && words.timeUnits.get(unit.lower);
  const first = tokens[number.first];
  if (!unit || length === undefined || !first || number.bound === 'under') return undefined;
  const after = tokens[number.last + 2]?.lower ?? '';
  if (/^(?:old|ago|earlier|d'âge|de edad)$/.test(after)) return undefined;
  const isOf = tokens[number.first - 1]?.lower === 'of' || tokens[number.first - 1]?.lower === 'par';
  return {
    start: number.start,
    end: unit.end,
    object: {
      type: 'duration',
      value: text.slice(number.ownStart, unit.end),
      years: number.value * length,
      qualifier: number.bound,
    },
    because: isOf ? [['bound-unclear', 0.7]] : [],
  };
}
