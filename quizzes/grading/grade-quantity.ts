import type { Qualifier } from '@/quizzes/facts/fact';
import type { Grade } from './grade';
import { areHarmless, scopeOf, withoutAsides } from './harmless-words';
import { normalizeAnswer } from './normalize-answer';
import { type ParsedQuantity, parseQuantity, type StatedQualifier } from './parse-quantity';
import type { AnswerRubric } from './rubric';
import { scored } from './scored';
import { type Measure, measureOf } from './unit-words';

type QuantityRubric = Extract<AnswerRubric, { type: 'quantity' }>;

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => normalizeAnswer(text.replace(/%|\bper cent\b/, ' percent ')).split(' ')).filter(Boolean));

const measuresIn = (words: Iterable<string>): Measure[] =>
  [...words].map(measureOf).filter((found): found is Measure => found !== undefined);

const isNear = (value: number, key: number, tolerance: number): boolean =>
  Math.abs(value - key) <= Math.abs(key) * Math.max(tolerance, 1e-9);

/**
 * Another number is wrong, however similar its digits, and so is another unit. The source's "over" or "about" may be left out;
 * contradicting it is close, because the figure itself is known.
 */
export function gradeQuantity(rubric: QuantityRubric, response: string): Grade {
  const plain = response.trim().toLowerCase();
  const isAccepted = (text: string): boolean =>
    text.toLowerCase() === plain || (/^[\w ]+$/.test(text + plain) && normalizeAnswer(text) === normalizeAnswer(plain));
  if (rubric.accepted?.some(isAccepted)) return scored('correct', 'exact');
  const asked = withoutAsides(
    response.replace(/\bnot quite\b/gi, 'almost').replace(/\bnot (?=(?:more|less|fewer) than)/gi, 'no '),
  );
  if (asked === undefined) return scored('wrong', 'wrong-value');
  const units = wordsOf([rubric.unit, ...rubric.unitAliases]);
  const measures = measuresIn(wordsOf([rubric.unit]));
  const isMeasured = measures.length > 0;
  const read = (text: string) => parseQuantity(text, known);
  const known = new Set([...units, ...(isMeasured ? ['century', 'decade', 'm', 't', 'h'] : [])]);
  const whole = read(asked);
  const parsed = whole === 'not-single' ? (amongOthers(asked, units, wordsOf(rubric.otherUnits ?? []), read) ?? whole) : whole;
  if (parsed === undefined) return { type: 'not-ready', reason: 'not-a-number' };
  if (parsed === 'not-single') return scored('wrong', 'wrong-value');
  const isMoney = /^[A-Z]{3}$/.test(rubric.unit);
  if (parsed.currencies.length > 0 && !(isMoney && parsed.currencies.includes(rubric.unit))) return scored('wrong', 'wrong-unit');
  const factor = unitFactor(parsed.rest.split(' ').map(normalizeAnswer).filter(Boolean), units, measures, rubric);
  if (factor === undefined) return scored('wrong', 'wrong-unit');
  // Months, weeks and days make no whole years.
  const tolerance = factor !== 1 && measures[0]?.dimension === 'time' ? Math.max(rubric.tolerance, 0.005) : rubric.tolerance;
  const fits = (value: number): boolean => isNear(value * factor, rubric.value, tolerance);
  if (!fits(parsed.value)) {
    if (parsed.otherValue === undefined || !fits(parsed.otherValue)) return scored('wrong', 'wrong-value');
    // "5.400 people" can only be 5,400 of them; "5.400 km" may be either.
    if (isMoney || isMeasured) return scored('close', 'within-tolerance');
  }
  if (contradicts(parsed.qualifier, rubric.qualifier)) return scored('close', 'within-tolerance');
  return scored('correct', isNear(parsed.value * factor, rubric.value, 0) ? 'equal-value' : 'within-tolerance');
}

/** Of several figures the one in the rubric's unit, if every other one counts something else: "127 states and 18 observers". */
function amongOthers(
  text: string,
  units: ReadonlySet<string>,
  others: ReadonlySet<string>,
  read: (text: string) => ReturnType<typeof parseQuantity>,
): ParsedQuantity | undefined {
  const figures = text.split(/\b(?:and|in|with|across)\b|[,;](?!\d)/i).map(read);
  const mine: ParsedQuantity[] = [];
  for (const figure of figures) {
    if (figure === undefined) continue;
    if (figure === 'not-single') return undefined;
    const words = normalizeAnswer(figure.rest).split(' ');
    if (words.some((word) => units.has(word))) mine.push(figure);
    else if (!words.some((word) => others.has(word))) return undefined;
  }
  return mine.length === 1 ? mine[0] : undefined;
}

/** "about" is too vague for "over"; "under" agrees with "almost"; any other word for the source's takes away what it says. */
function contradicts(given: StatedQualifier | undefined, stated: Qualifier): boolean {
  if (given === undefined || given === stated) return false;
  if (given === 'about') return stated !== 'exact';
  return !(given === 'under' && stated === 'almost');
}

const dimensions = /^(?:square|sq|cubic)$/;

/**
 * What the number is to be multiplied by to be in the rubric's unit; `undefined` when the words beside it say another unit.
 * Words of the unit make the rest of a sentence harmless, unless it names what another fact counts.
 */
function unitFactor(
  words: readonly string[],
  units: ReadonlySet<string>,
  measures: readonly Measure[],
  rubric: QuantityRubric,
): number | undefined {
  const scope = scopeOf(rubric.scope);
  const given = measures.length > 0 ? measuresIn(words) : [];
  if (given.some((found, index) => measures[index] && found.dimension !== measures[index].dimension)) return undefined;
  const isFlat = (all: Iterable<string>): boolean => [...all].some((word) => dimensions.test(word));
  if (given.length > 0 ? isFlat(words) !== isFlat(units) : isFlat(words) && !isFlat(units)) return undefined;
  const isUnit = (word: string): boolean => units.has(word) || (given.length > 0 && measureOf(word) !== undefined);
  const strange = words.filter((word) => !isUnit(word) && !areHarmless([word], scope));
  const others = wordsOf(rubric.otherUnits ?? []);
  if (!words.some(isUnit) && (strange.length > 0 || words.some((word) => others.has(word)))) return undefined;
  // "127 observer states" counts observers, and so does "18 observer states".
  const counted = words.find((word) => isUnit(word) || (others.has(word) && !scope.has(word)));
  if (counted !== undefined && !isUnit(counted)) return undefined;
  // The second measure of "kilometres per hour" divides.
  const ratio = (index: number): number => (given[index]?.size ?? 1) / ((given[index] && measures[index]?.size) ?? 1);
  return ratio(0) / ratio(1);
}
