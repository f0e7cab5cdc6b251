import { normalize } from '@/quizzes/facts/normalize';
import type { Grade } from './grade';
import { withoutAsides } from './harmless-words';
import { parseYear } from './parse-year';
import type { AnswerRubric } from './rubric';
import { scored } from './scored';

type YearRubric = Extract<AnswerRubric, { type: 'year' }>;

const elsewhere = /\b(?:before|after|until|till|prior|later|earlier|between|other than|anything but|against)\b(?! christ)/i;
const rough = /\b(?:about|around|circa|ca|approximately|roughly|approx|near|or so)\b|\bc\.\s?\d|[~≈]/i;

/**
 * A year, decade or century at the precision the fact declares. A finer date that agrees is right for a year ("December 1951"); a
 * part of a decade or century, a coarser or a two-digit date that agrees is close.
 */
export function gradeYear(rubric: YearRubric, response: string): Grade {
  const { value, precision } = rubric;
  const given = normalize(response.slice(0, 500));
  if (rubric.accepted.some((text) => normalize(text) === given)) return scored('correct', 'exact');
  const asked = withoutAsides(response);
  if (asked === undefined || elsewhere.test(asked.replace(/\bbetween (?=\d{3}0 and \d{3}9)/i, '')))
    return scored('wrong', 'wrong-value');
  const parsed = parseYear(asked);
  if (parsed === undefined)
    return /\d/.test(response) ? scored('wrong', 'wrong-value') : { type: 'not-ready', reason: 'not-a-year' };
  if (parsed === 'not-single') return scored('wrong', 'wrong-value');
  // Two digits of a year with four: "51".
  const isShort = parsed.precision === 'year' && precision === 'year' && Math.abs(value) >= 1000 && Math.abs(parsed.value) < 100;
  const isVague = rough.test(asked);
  if (precision === 'century' && parsed.precision !== 'century' && Math.abs(parsed.value) < 40)
    return parsed.value === value ? scored('correct', 'equal-value') : scored('wrong', 'wrong-value');
  if (parsed.precision === precision && !isShort) {
    if (parsed.value !== value && !sameShortDecade(asked, parsed.value, rubric)) return scored('wrong', 'wrong-value');
    const isPart = precision !== 'year' && /\b(?:early|mid|late|beginning|end|start|middle)\b/i.test(asked);
    const isGuess = parsed.value !== value;
    return isVague || isPart || isGuess ? scored('close', 'wrong-precision') : scored('correct', 'equal-value');
  }
  return agrees(parsed.precision, parsed.value, rubric) ? scored('close', 'wrong-precision') : scored('wrong', 'wrong-value');
}

/** "the fifties" may be those of any century. */
function sameShortDecade(asked: string, given: number, { value, precision }: YearRubric): boolean {
  return precision === 'decade' && !/\d{3}|teen/i.test(asked) && given % 100 === Math.abs(value) % 100;
}

function agrees(precision: string, given: number, rubric: YearRubric): boolean {
  const { value } = rubric;
  if (rubric.precision === 'year')
    return precision === 'short' || (given >= 0 && given < 100 && value >= 1000)
      ? value % 100 === given
      : precision === 'decade' && Math.floor(value / 10) * 10 === given;
  if (precision !== 'year' && precision !== 'decade') return false;
  return rubric.precision === 'decade'
    ? Math.floor(given / 10) * 10 === value
    : Math.floor((given - 1) / 100) + 1 === value && given > 100;
}
