import { normalize } from '@/quizzes/facts/normalize';
import type { Grade, GradeReason, Verdict } from './grade';
import { gradeText } from './grade-text';
import { normalizeAnswer } from './normalize-answer';
import { parseQuantity } from './parse-quantity';
import { parseYear } from './parse-year';
import type { AnswerRubric } from './rubric';

const scored = (
  verdict: Verdict,
  reason: GradeReason,
  earned = verdict === 'correct' ? 1 : verdict === 'close' ? 0.5 : 0,
): Grade => ({
  type: 'scored',
  verdict,
  reason,
  earned,
  possible: 1,
});

/**
 * Grades what a learner typed against a rubric: correct, close or wrong, or "not ready" when nothing was given or no number
 * can be read where one is asked. Pure, never throws, bounded by the first 500 characters.
 */
export function gradeAnswer(rubric: AnswerRubric, response: string): Grade {
  if (response.trim() === '') return { type: 'not-ready', reason: 'empty' };
  switch (rubric.type) {
    case 'text':
      return gradeText(rubric.accepted, rubric.others, response);
    case 'year':
      return gradeYear(rubric, response);
    case 'quantity':
      return gradeQuantity(rubric, response);
    case 'set':
      return gradeSet(rubric, response);
  }
}

/** A finer date that agrees is right ("December 1951" for 1951); a coarser or two-digit one that agrees is close. */
function gradeYear(rubric: Extract<AnswerRubric, { type: 'year' }>, response: string): Grade {
  const given = normalize(response.slice(0, 500));
  if (rubric.accepted.some((text) => normalize(text) === given)) return scored('correct', 'exact');
  if (rubric.precision === 'century' && /^\d{1,2}$/.test(given)) {
    return Number(given) === rubric.value ? scored('correct', 'equal-value') : scored('wrong', 'wrong-value');
  }
  const parsed = parseYear(response);
  if (!parsed) return /\d/.test(response) ? scored('wrong', 'wrong-value') : { type: 'not-ready', reason: 'not-a-year' };
  const { value, precision } = rubric;
  if (parsed.precision === precision)
    return parsed.value === value ? scored('correct', 'equal-value') : scored('wrong', 'wrong-value');
  if (parsed.precision === 'short')
    return precision === 'year' && value % 100 === parsed.value
      ? scored('close', 'wrong-precision')
      : scored('wrong', 'wrong-value');
  const year = parsed.precision === 'century' ? undefined : parsed.value;
  const agrees =
    (precision === 'decade' && year !== undefined && Math.floor(year / 10) * 10 === value) ||
    (precision === 'year' && parsed.precision === 'decade' && Math.floor(value / 10) * 10 === parsed.value);
  return agrees ? scored('close', 'wrong-precision') : scored('wrong', 'wrong-value');
}

/** Another number is wrong, however similar its digits; the source's "over" or "about" may be left out but not contradicted. */
function gradeQuantity(rubric: Extract<AnswerRubric, { type: 'quantity' }>, response: string): Grade {
  const parsed = parseQuantity(response);
  if (parsed === undefined) return { type: 'not-ready', reason: 'not-a-number' };
  if (parsed === 'not-single') return scored('wrong', 'wrong-value');
  const isMoney = /^[A-Z]{3}$/.test(rubric.unit);
  if (parsed.currency && parsed.currency !== (isMoney ? rubric.unit : undefined)) return scored('wrong', 'wrong-unit');
  if (!isMoney && parsed.rest !== '' && !namesUnit(parsed.rest, rubric)) return scored('wrong', 'wrong-unit');
  const off = Math.abs(parsed.value - rubric.value);
  if (off > Math.abs(rubric.value) * rubric.tolerance) return scored('wrong', 'wrong-value');
  if (contradicts(parsed.qualifier, rubric.qualifier)) return scored('close', 'within-tolerance');
  return scored('correct', off === 0 ? 'equal-value' : 'within-tolerance');
}

const contradicts = (given: string | undefined, stated: string): boolean => {
  if (given === undefined || given === stated || given === 'about') return false;
  return !(stated === 'about' && given !== 'under');
};

const stem = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** The words beside the number name the unit if one of them is a word of it; words of a sentence around it don't matter then. */
function namesUnit(rest: string, rubric: { unit: string; unitAliases: readonly string[] }): boolean {
  const words = normalizeAnswer(rest).split(' ').map(stem);
  const units = [rubric.unit, ...rubric.unitAliases].flatMap((unit) => normalizeAnswer(unit).split(' ').map(stem));
  return words.some((word) => units.includes(word));
}

/** Members in any order; each right one earns its share, each wrong one takes as much away. */
function gradeSet(rubric: Extract<AnswerRubric, { type: 'set' }>, response: string): Grade {
  const parts = response
    .slice(0, 500)
    .split(/[,;\n]|\band\b|\bor\b|&/i)
    .map((part) => part.trim())
    .filter((part) => normalizeAnswer(part) !== '');
  if (parts.length === 0) return { type: 'not-ready', reason: 'empty' };
  const found = new Set<number>();
  let strange = 0;
  for (const part of parts) {
    const index = rubric.members.findIndex(({ accepted }) => {
      const grade = gradeText(accepted, rubric.others, part);
      return grade.type === 'scored' && grade.verdict === 'correct';
    });
    if (index >= 0) found.add(index);
    else strange += 1;
  }
  const wrong = rubric.open ? 0 : strange;
  const earned = Math.max(0, found.size - wrong) / rubric.members.length;
  if (earned === 1) return scored('correct', 'exact');
  return earned > 0 ? scored('close', 'partly', earned) : scored('wrong', 'different');
}
