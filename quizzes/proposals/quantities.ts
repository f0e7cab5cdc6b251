import type { Qualifier } from '@/quizzes/facts/fact';
import type { Mention } from './mention';
import type { NumberMention } from './numbers';
import type { Token } from './tokens';
import { currencySigns, type Words } from './words/words';

type Because = Mention['because'];

/** "up to 600" is no value that a fact can have; it is proposed as if exact, and hardly believed. */
const qualified = ({ bound }: NumberMention): { qualifier: Qualifier; because: Because } =>
  bound === 'under' ? { qualifier: 'exact', because: [['bound-unclear', 0.4]] } : { qualifier: bound, because: [] };

const perOf = (tokens: readonly Token[], from: number): 'year' | 'month' | 'day' | undefined => {
  const [first, second] = [tokens[from]?.lower ?? '', tokens[from + 1]?.lower ?? ''];
  if (!/^(?:a|per|each|par|al|por|every)$/.test(first)) return undefined;
  if (/^(?:year|an|année|año)$/.test(second)) return 'year';
  if (/^(?:month|mois|mes)$/.test(second)) return 'month';
  return /^(?:day|jour|día)$/.test(second) ? 'day' : undefined;
};

/** "£14,500", "about €5.2 million", "1.7 million pounds", "3,8 millions de francs". */
export function readMoney(number: NumberMention, tokens: readonly Token[], words: Words): Mention | undefined {
  const own = tokens.findIndex(({ start }) => start === number.ownStart);
  const sign = tokens[own - 1];
  let currency = sign && currencySigns.get(sign.lower);
  let start = Math.min(number.start, sign && currency ? sign.start : number.start);
  if (sign && currency && tokens[own - 2]?.lower === 'us') start = Math.min(start, tokens[own - 2]?.start ?? start);
  let last = number.last;
  if (currency === undefined) {
    const skip = /^(?:de|d'|of)$/.test(tokens[last + 1]?.lower ?? '') ? 2 : 1;
    const [one, two] = [tokens[last + skip], tokens[last + skip + 1]];
    const both = one && two && words.currencies.get(`${one.lower} ${two.lower}`);
    currency = both ?? words.currencies.get(one?.lower ?? '') ?? (skip === 1 ? currencySigns.get(one?.lower ?? '') : undefined);
    // "12 marks" may be anything; a currency that no code names is one only with a sum.
    if (currency !== undefined) last += skip + (both ? 1 : 0);
  }
  const end = tokens[last]?.end;
  if (currency === undefined || end === undefined) return undefined;
  const { qualifier, because } = qualified(number);
  const per = perOf(tokens, last + 1);
  return {
    start,
    end,
    object: { type: 'money', value: number.value, currency, ...(per ? { per } : {}), qualifier },
    because: currency === 'XXX' ? [...because, ['currency-unclear', 0.7]] : because,
  };
}

/** A share: "60%", "35 per cent", "25 %". */
export function readPercent(number: NumberMention, tokens: readonly Token[], words: Words): Mention | undefined {
  const [one, two] = [tokens[number.last + 1], tokens[number.last + 2]];
  const isTwo = one !== undefined && two !== undefined && words.percent.includes(`${one.lower} ${two.lower}`);
  if (!isTwo && !(one && words.percent.includes(one.lower))) return undefined;
  const end = (isTwo ? two?.end : one?.end) ?? number.end;
  const { qualifier, because } = qualified(number);
  return {
    start: number.start,
    end,
    object: { type: 'count', value: number.value, unit: words.percentUnit, qualifier },
    cue: 'share',
    because,
  };
}

const isUnitWord = (token: Token, isFirst: boolean): boolean =>
  token.part === 'noun' ||
  token.part === 'adjective' ||
  (isFirst && /\p{L}s$/u.test(token.lower) && token.part === 'verb') ||
  token.text === '°';

/** "five National Parks": a kind of thing that is written like a name; the last of its words. */
function namedKindEnd(tokens: readonly Token[], at: number): number | undefined {
  let last = at;
  while (tokens[last + 1]?.part === 'name' && last < at + 3) last += 1;
  return tokens[at]?.part === 'name' && /\p{Ll}s$/u.test(tokens[last]?.text ?? '') ? last : undefined;
}

/** "cubic metres per second", "regional offices", "lignes d'autobus": the words that say what is counted. */
export function unitAfter(tokens: readonly Token[], from: number, words: Words): { unit: string; last: number } | undefined {
  const parts: string[] = [];
  let at = from;
  const kindEnd = namedKindEnd(tokens, at);
  if (kindEnd !== undefined)
    return {
      unit: tokens
        .slice(at, kindEnd + 1)
        .map(({ text }) => text)
        .join(' '),
      last: kindEnd,
    };
  if (tokens[at]?.text === '°' && /^[CF]$/.test(tokens[at + 1]?.text ?? ''))
    return { unit: `°${tokens[at + 1]?.text}`, last: at + 1 };
  const isSlot = /^(?:de|d'|of)$/.test(tokens[at]?.lower ?? '') && words.language !== 'en';
  if (isSlot) at += 1;
  for (; at < tokens.length && parts.length < 5; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const isMeasure =
      parts.length === 0 && /^(?:(?:[kcm]?m|ft|mi|yd)[23²³]?|in|lb|oz|k?g|ha|sq|mph|[kMG]W|t|l)$/.test(token.text);
    const isName =
      token.part === 'name' && parts.length === 0 && /^\p{Lu}\p{Ll}+$/u.test(token.text) && tokens[at + 1]?.part === 'noun';
    const isModifier =
      token.part === 'verb' && parts.length === 0 && /(?:ing|ed)$/.test(token.lower) && tokens[at + 1]?.part === 'noun';
    if (!isMeasure && !isName && !isModifier && !isUnitWord(token, parts.length === 0)) break;
    if (words.timeUnits.has(token.lower) || words.months.has(token.lower)) break;
    if (
      words.language !== 'en' &&
      parts.length > 0 &&
      !/^(?:carrés?|cubes?|cuadrad[oa]s?|cúbic[oa]s?|marinas?)$/.test(token.lower)
    )
      break;
    parts.push(token.text);
    if (isMeasure) {
      at += 1;
      break;
    }
  }
  if (parts.length === 0) return undefined;
  const [link, next] = [tokens[at], tokens[at + 1]];
  if (link && next && /^(?:per|par|por)$/.test(link.lower) && next.part === 'noun' && !words.timeUnits.has(`${next.lower}s`)) {
    parts.push(link.text, next.text);
    at += 2;
  } else if (link && next && /^(?:per)$/.test(link.lower) && /^(?:second|minute|hour)$/.test(next.lower)) {
    parts.push(link.text, next.text);
    at += 2;
  } else if (link?.lower === "d'" && next?.part === 'noun' && words.language === 'fr' && next.lower !== 'altitude') {
    return { unit: `${parts.join(' ')} d'${next.text}`, last: at + 1 };
  }
  // "metres long": the adjective says how it was measured.
  while (parts.length > 1 && /^(?:long|high|wide|deep|tall|thick|alone|working)$/.test(parts.at(-1) ?? '')) parts.pop();
  return { unit: parts.join(' '), last: at - 1 };
}

const holders =
  /^(?:staff|membership|workforce|population|capacity|crew|team|personnel|audience|attendance|enrolment|fleet|congregation|effectif|équipage|población|plantilla|capacidad)$/;

/** "a staff of 46", "Member States are 127": what is counted stands before the number. */
export function unitBefore(tokens: readonly Token[], first: number, words: Words): string | undefined {
  let at = first - 1;
  if (/^(?:of|de|d')$/.test(tokens[at]?.lower ?? '')) {
    const holder = tokens[at - 1]?.lower ?? '';
    return holders.test(holder) ? holder : undefined;
  }
  if (!words.be.has(tokens[at]?.lower ?? '') && !/^(?:numbers?|totals?|totalled|reached)$/.test(tokens[at]?.lower ?? ''))
    return undefined;
  at -= 1;
  if (tokens[at]?.lower === 'there') {
    for (let back = at; back >= 0; back -= 1) {
      const token = tokens[back];
      if (token?.part === 'noun' && /s$/.test(token.lower)) return token.text;
    }
    return undefined;
  }
  const parts: string[] = [];
  for (; at >= 0 && parts.length < 3; at -= 1) {
    const token = tokens[at];
    if (!token || !(token.part === 'noun' || token.part === 'name' || token.part === 'adjective')) break;
    parts.unshift(token.text);
  }
  return parts.length > 0 ? parts.join(' ').toLowerCase() : undefined;
}

/** Whatever else is counted or measured; undefined for labels, ordinals and "one of them". */
export function readCount(
  number: NumberMention,
  tokens: readonly Token[],
  sentence: { text: string; start: number },
  words: Words,
): Mention | undefined {
  const own = tokens.findIndex(({ start }) => start === number.ownStart);
  const before = sentence.text.slice(Math.max(0, number.ownStart - sentence.start - 24), number.ownStart - sentence.start);
  const after = tokens[number.last + 1];
  if (number.value < 2 && Number.isInteger(number.value) && words.language !== 'en' && number.isDigits === false)
    return undefined;
  if (number.value === 1 && !number.isDigits) return undefined;
  if (/(?<![\p{L}\d])\p{Lu}{1,3}$/u.test(before.trimEnd()) && !/(?:US|^I|\sI)$/.test(before.trimEnd())) return undefined;
  if (
    words.labels.test(before.trimEnd()) ||
    (/^[-–—/:.]$/.test(after?.text ?? '') && /^\d/.test(tokens[number.last + 2]?.text ?? ''))
  )
    return undefined;
  if (/^[-–—/:.]$/.test(tokens[own - 1]?.text ?? '') && /\d$/.test(tokens[own - 2]?.text ?? '')) return undefined;
  if (/^(?:st|nd|rd|th|e|er|ère|ème|º|ª)$/.test(after?.lower ?? '') || words.months.has(after?.lower ?? '')) return undefined;
  if (/^(?:de|of)$/.test(after?.lower ?? '') && words.months.has(tokens[number.last + 2]?.lower ?? '')) return undefined;
  if (words.months.has(tokens[own - 1]?.lower ?? '') && number.isDigits) return undefined;
  if (after && words.timeUnits.has(after.lower)) return undefined;
  const { qualifier, because: bounds } = qualified(number);
  // "400 to 500 students" is neither.
  const isRange = [tokens[number.last + 1], tokens[number.first - 1]].some((link, side) => {
    const other = side === 0 ? tokens[number.last + 2] : tokens[number.first - 2];
    return link !== undefined && /^(?:to|or|à|ou|a|o)$/.test(link.lower) && other?.part === 'number';
  });
  const because: Because = isRange ? [...bounds, ['bound-unclear', 0.4]] : bounds;
  const hyphen = after?.text === '-' && after.start === number.end ? tokens[number.last + 2] : undefined;
  const joined =
    hyphen && hyphen.start === after?.end && /^\p{L}+(?:-\p{L}+)*$/u.test(hyphen.text)
      ? { unit: hyphen.text.split('-')[0] ?? hyphen.text, last: number.last + 2 }
      : undefined;
  const unit = joined ?? unitAfter(tokens, number.last + 1, words);
  const stated = unit?.unit ?? unitBefore(tokens, number.first, words);
  if (stated === undefined) return undefined;
  const doubts: [Because[number][0], number][] = [];
  if (unit === undefined) doubts.push(['unit-unclear', 0.85]);
  if (
    /^(?:the|les|los|las|these|those|ces|estos|both|last|first|next)$/.test(tokens[number.first - 1]?.lower ?? '') &&
    !number.isDigits
  )
    doubts.push(['attributive', 0.6]);
  return {
    start: number.start,
    end: number.end,
    object: { type: 'count', value: number.value, unit: stated, qualifier },
    cue: 'count',
    because: [...because, ...doubts],
  };
}
