import type { FactObject } from '@/quizzes/facts/fact';
import { type ParsedQuantity, parseQuantity } from '@/quizzes/grading/parse-quantity';
import { type ParsedYear, parseYear } from '@/quizzes/grading/parse-year';

const none: ReadonlySet<string> = new Set();

const read = <T>(parsed: T | 'not-single' | undefined): T | undefined => (parsed === 'not-single' ? undefined : parsed);

function readTime(text: string, precision: ParsedYear['precision']): number | undefined {
  const year = read<ParsedYear>(parseYear(text));
  return year?.precision === precision ? year.value : undefined;
}

type Amount = Extract<FactObject, { type: 'count' | 'money' | 'duration' }>;

/** The new figure, if it is of the old one's measure and says one number only. */
function readAmount(object: Amount, oldText: string, newText: string) {
  const [before, after] = [oldText, newText].map((text) => read<ParsedQuantity>(parseQuantity(text, none)));
  if (!before || !after || after.otherValue !== undefined || after.rest !== before.rest) return undefined;
  if (after.qualifier === 'under' || before.qualifier === 'under') return undefined;
  if (JSON.stringify(after.currencies) !== JSON.stringify(before.currencies)) return undefined;
  // A word that stands outside the answer still stands there.
  const qualifier = after.qualifier ?? (before.qualifier === undefined ? object.qualifier : 'exact');
  return { value: after.value, qualifier };
}

/**
 * The value that stands in the place of an old one, read as one of the same type and unit: `oldText` and `newText` are the words of the
 * answer before and now. `undefined` where a person has to read it: lists, sequences, another unit, more than one number.
 */
export function reRead(object: FactObject, oldText: string, newText: string): FactObject | undefined {
  switch (object.type) {
    case 'year':
    case 'decade':
    case 'century': {
      const value = readTime(newText, object.type);
      return value === undefined ? undefined : { ...object, value };
    }
    case 'count':
    case 'money': {
      const amount = readAmount(object, oldText, newText);
      return amount && { ...object, ...amount };
    }
    case 'duration': {
      const amount = readAmount(object, oldText, newText);
      const years = read<ParsedQuantity>(parseQuantity(oldText, none))?.value === object.years;
      return amount && years ? { ...object, value: newText, years: amount.value, qualifier: amount.qualifier } : undefined;
    }
    case 'set':
    case 'sequence':
      return undefined;
    default:
      return { ...object, value: newText };
  }
}
