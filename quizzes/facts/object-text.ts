import type { FactObject, Qualifier } from './fact';

export const currencyNames: Readonly<Record<string, string>> = {
  CAD: 'Canadian dollars',
  CHF: 'Swiss francs',
  CNY: 'Chinese yuan',
  EUR: 'euros',
  GBP: 'pounds sterling',
  INR: 'Indian rupees',
  JPY: 'Japanese yen',
  USD: 'US dollars',
};

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const groupDigits = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** "127", "5,400", "11 million", "2.89 billion": a scale word only where at most two decimals say the number exactly. */
export const formatNumber = (value: number): string => {
  for (const [size, word] of scales) {
    const scaled = value / size;
    if (Math.abs(scaled) >= 1 && /^-?\d+(\.\d{1,2})?$/.test(String(scaled))) return `${groupDigits(scaled)} ${word}`;
  }
  return groupDigits(value);
};

const ordinal = (value: number): string => {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
};

const beforeChrist = (value: number, text: (positive: number) => string): string =>
  value < 0 ? `${text(-value)} BC` : text(value);

const qualified = (qualifier: Qualifier, text: string): string => (qualifier === 'exact' ? text : `${qualifier} ${text}`);

/** The serial comma keeps members apart that have an "and" of their own. */
const joinWithAnd = (texts: readonly string[]): string => {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  const comma = texts.length > 2 && texts.some((text) => text.includes(' and ')) ? ',' : '';
  return `${texts.slice(0, -1).join(', ')}${comma} and ${last}`;
};

/**
 * The value as it stands in an option or a sentence: "1951", "over 100", "1950s", "21st century", "about 1 billion US dollars".
 * Counts come without their unit, which the predicate's words carry. Same text on any machine and in any locale.
 */
export const objectText = (object: FactObject): string => {
  switch (object.type) {
    case 'year':
      return beforeChrist(object.value, String);
    case 'decade':
      return beforeChrist(object.value, (value) => `${value}s`);
    case 'century':
      return beforeChrist(object.value, (value) => `${ordinal(value)} century`);
    case 'duration':
      return qualified(object.qualifier, object.value);
    case 'count':
      return qualified(object.qualifier, formatNumber(object.value));
    case 'money':
      return qualified(object.qualifier, `${formatNumber(object.value)} ${currencyNames[object.currency] ?? object.currency}`);
    case 'set':
    case 'sequence':
      return joinWithAnd(object.members.map((member) => member.text));
    default:
      return object.value;
  }
};
