import type { FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { err, ok, type Result } from '@/quizzes/result';
import type { Mention } from '../mention';
import type { Sentence } from '../sentences';
import { type ClaimedFact, figureTypes } from './claimed-fact';
import type { Span } from './find-words';
import type { ReadText } from './read-text';

export type ReadValue = { object: FactObject; span: Span; because: Mention['because'] };
type Refused = { type: 'type' | 'value' | 'unit' };

const isFigure = ({ type }: { type: string }): boolean => figureTypes.some((one) => one === type);

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const plainUnit = (unit: string): string => normalize(unit).replace(/(?<=\p{L}{3})s(?= |$)/gu, '');

/** "varieties", "variety" of beans: the unit that stands there, or that with what follows it in the quote. */
export function isSameUnit(said: string, read: string, percent: readonly string[], quote: string): boolean {
  if (percent.includes(said.toLowerCase()) && percent.includes(read)) return true;
  const [one, other] = [plainUnit(said), plainUnit(read)];
  if (one === other) return true;
  return one.startsWith(`${other} `) && ` ${normalize(quote)} `.includes(` ${normalize(said)} `);
}

const numberOf = (object: FactObject): number | undefined =>
  object.type === 'duration' ? object.years : 'value' in object && typeof object.value === 'number' ? object.value : undefined;

/** 0.2115 years are eleven weeks, and 0.21 too. */
const isSameNumber = (type: string, said: number, read: number): boolean =>
  type === 'duration' ? Math.abs(said - read) <= 0.01 * Math.abs(read) : said === read;

/** The figure that our rules read at the answer, if it is the claimed one in each part; ours is what goes on. */
function readFigure(claim: ClaimedFact, answer: Span, sentence: Sentence, read: ReadText): Result<ReadValue, Refused> {
  const { text } = read.frame;
  const figures = read.mentionsIn(sentence).filter((mention) => isFigure(mention.object) && overlaps(mention, answer));
  const [mention, another] = figures;
  if (!mention || another || !read.words) return err({ type: 'value' });
  const { object, start, end, because } = mention;
  const shared = text.slice(Math.max(start, answer.start), Math.min(end, answer.end));
  const whole = text.slice(Math.min(start, answer.start), Math.max(end, answer.end));
  if (digitsOf(shared) !== digitsOf(whole)) return err({ type: 'value' });
  if (object.type !== claim.type) return err({ type: 'type' });
  const number = numberOf(object);
  if (number === undefined || typeof claim.value !== 'number' || !isSameNumber(claim.type, claim.value, number))
    return err({ type: 'value' });
  if ('qualifier' in object && claim.qualifier && claim.qualifier !== object.qualifier) return err({ type: 'value' });
  if (because.some(([reason]) => reason === 'bound-unclear')) return err({ type: 'value' });
  if (because.some(([reason]) => reason === 'unit-unclear' || reason === 'currency-unclear')) return err({ type: 'unit' });
  if (object.type === 'money' && claim.currency !== object.currency) return err({ type: 'unit' });
  if (object.type === 'count' && !(claim.unit && isSameUnit(claim.unit, object.unit, read.words.percent, sentence.text)))
    return err({ type: 'unit' });
  return ok({ object, span: { start, end }, because });
}

const between = /^(?:\s|[,;/&]|(?<!\p{L})(?:and|or|et|ou|y|e|o|u|und|as well as|ainsi que|así como)(?!\p{L}))*$/iu;
const isOpenAfter =
  /(?:\b(?:such as|including|among|among them|for example|e\.g\.|comme|notamment|dont|como|incluid[oa]s?|entre)\s*)$/iu;
const isOpenBefore = /^\s*(?:,?\s*(?:and|among) (?:others|more)|etc|…|,?\s*entre autres|,?\s*entre otr[oa]s)/iu;

/** The members of a list in their order, with nothing but commas and conjunctions between them. */
function readSet(claim: ClaimedFact, answer: Span, sentence: Sentence, { frame }: ReadText): Result<ReadValue, Refused> {
  const words = frame.text.slice(answer.start, answer.end);
  const members: { text: string; aliases: string[] }[] = [];
  let at = 0;
  for (const member of claim.members ?? []) {
    const found = words.indexOf(member, at);
    if (found < 0 || !between.test(words.slice(at, found))) return err({ type: 'value' });
    members.push({ text: member, aliases: [] });
    at = found + member.length;
  }
  if (members.length < 2 || words.slice(at).trim() !== '') return err({ type: 'value' });
  const open =
    isOpenAfter.test(frame.text.slice(sentence.start, answer.start)) ||
    isOpenBefore.test(frame.text.slice(answer.end, sentence.end));
  return ok({ object: { type: 'set', members, open }, span: answer, because: [] });
}

const longestWordsAnswer = 14;
const isCapitalised = new Set(['name', 'place', 'acronym']);

/** The words of the answer as they stand in the text, if they can be a value of that type at all. */
function readWords(claim: ClaimedFact, answer: Span, sentence: Sentence, read: ReadText): Result<ReadValue, Refused> {
  const value = read.frame.text.slice(answer.start, answer.end).replace(/\s+/g, ' ');
  const figure = read
    .mentionsIn(sentence)
    .find((mention) => isFigure(mention.object) && mention.start <= answer.start && mention.end >= answer.end);
  const isBare = /^[\d\s.,%€$£()–-]*$/.test(value);
  const isPronoun = read.words?.pronouns.has(value.toLowerCase()) || read.words?.determiners.has(value.toLowerCase());
  const isTooLong = value.split(' ').length > longestWordsAnswer;
  const isNoAcronym = claim.type === 'acronym' && !/^\p{Lu}[\p{Lu}\p{Ll}\d&./-]{1,14}$/u.test(value);
  const isNoName = isCapitalised.has(claim.type) && !/\p{Lu}/u.test(value);
  if (figure || isBare || isPronoun || isTooLong || isNoAcronym || isNoName) return err({ type: 'type' });
  // A figure beside words, or words beside a figure: one of the two is not meant.
  if (claim.unit || claim.currency || typeof claim.value === 'number' || claim.members) return err({ type: 'type' });
  const object = { type: claim.type, value } as FactObject;
  return ok({ object, span: answer, because: [] });
}

/**
 * The value that stands at `answer`, read by our own rules and held against what is claimed of it: `type` where it is another kind of
 * thing, `value` where it is another figure, qualifier or list, or our rules read none there, `unit` where something else is counted.
 */
export function readValue(claim: ClaimedFact, answer: Span, sentence: Sentence, read: ReadText): Result<ReadValue, Refused> {
  if (isFigure(claim)) return readFigure(claim, answer, sentence, read);
  return claim.type === 'set' ? readSet(claim, answer, sentence, read) : readWords(claim, answer, sentence, read);
}
