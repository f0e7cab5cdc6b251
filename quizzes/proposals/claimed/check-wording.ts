import { type FactObject, textObjectSchema } from '@/quizzes/facts/fact';
import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { ClaimedFact } from './claimed-fact';
import { contentStems, isKnownStem } from './content-stems';
import { looseSentence, type ReadText } from './read-text';
import { isSameUnit, type ReadValue } from './read-value';
import { isInLanguage } from './right-language';

export type Wording = { question: string; statement: string; event?: string };

const gap = '{object}';
const subjectSlot = '{subject}';
const longestQuestionWords = 25;

const isText = ({ type }: FactObject): boolean => textObjectSchema.shape.type.options.some((one) => one === type);

const negation =
  /(?<!\p{L})(?:not|never|no|none|without|cannot|\p{L}+n['’]t|ne|n['’]|jamais|aucune?|sans|nunca|jamás|ningun[oa]?|sin|nicht|kein\p{L}*|nie)(?!\p{L})/iu;

const numbersIn = (text: string): readonly string[] =>
  (text.match(/\d+(?:[.,\u00a0\u202f]\d+)*/g) ?? []).map((one) => one.replace(/\D/g, ''));

/** Words that carry what is said, by their beginnings, so that "opened" is "opening". */
const stemsIn = (text: string): readonly string[] =>
  normalize(text)
    .split(' ')
    .filter((word) => word.length > 3 && !askingWords.has(word))
    .map((word) => word.slice(0, 5));

const askingWords = new Set(
  [
    'what which when where whose many much does have been were that this with from name year years called kind',
    'quel quelle quels quelles combien quand dans avec pour annee nom etait sont',
    'cual cuales cuantos cuantas cuando donde quien para como nombre llama eran',
  ]
    .join(' ')
    .split(' '),
);

/** Names of the words: what has a capital letter within a sentence. */
const namesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?<=[^.?!]\s)\p{Lu}[\p{L}\p{M}'’-]+/gu), ([name]) => name.replace(/['’]s$/u, ''));

const wordCount = (text: string): number => text.split(/\s+/).length;

const bare = (text: string): string => text.replaceAll(gap, ' ').replaceAll(subjectSlot, ' ');

/** So few words each carry what is said; of more, one in five may be the asker's own. */
const fewStems = 4;
const leastKnown = 0.8;

type Grounds = { quote: string; subject: string; title: string; language: string };

/**
 * Every figure, name and no in them stands in the quote, and the words that carry what is said too. Those of the subject count for nothing:
 * a long name would buy a word that the text does not have.
 */
function isSupported(said: string, { quote, subject, title, language }: Grounds): boolean {
  const grounds = `${quote} ${subject} ${title}`;
  const numbers = new Set(numbersIn(grounds));
  if (numbersIn(said).some((number) => !numbers.has(number))) return false;
  const words = normalize(grounds);
  if (namesIn(said).some((name) => !` ${words} `.includes(` ${normalize(name)}`))) return false;
  if (negation.test(said) !== negation.test(quote) && negation.test(said)) return false;
  const own = contentStems(subject, language);
  const stems = [...contentStems(said, language)].filter((stem) => !own.has(stem));
  const known = contentStems(grounds, language);
  const foreign = stems.filter((stem) => !isKnownStem(stem, known)).length;
  return foreign === 0 || (stems.length > fewStems && (stems.length - foreign) / stems.length >= leastKnown);
}

/** The statement with the text's words in its gap, read back by our rules, is the very value; of words, that the gap stands free is all there is to read. */
function readsBack(statement: string, subject: string, object: FactObject, value: string, read: ReadText): boolean {
  const filled = statement.replaceAll(subjectSlot, subject);
  const at = filled.indexOf(gap);
  if (isText(object) || object.type === 'set') return /(?:^|[\s("“'’«-])$/u.test(filled.slice(0, at));
  const words = filled.slice(0, at) + value + filled.slice(at + gap.length);
  const found = read
    .mentionsIn(looseSentence(words))
    .filter((mention) => mention.start < at + value.length && mention.end > at && mention.object.type === object.type);
  const [again] = found;
  if (!again || found.length > 1 || normalize(objectText(again.object)) !== normalize(objectText(object))) return false;
  if (object.type !== 'count' || again.object.type !== 'count') return true;
  const percent = read.words?.percent ?? [];
  return isSameUnit(again.object.unit, object.unit, percent, words) || isSameUnit(object.unit, again.object.unit, percent, words);
}

/**
 * The question and the statement that a model gives a fact, if they say it in words of the quote: one question that ends with its mark, is
 * short and hides its answer; a statement with one gap, which with its value in it is read by our rules as that very value; every figure
 * and name of both from the quote, the subject or the title; of the other words that carry what is said all, or four in five where there
 * are more than four; for counts, the unit in the question. `undefined` where not. The same words may still say something else.
 */
export function checkWording(
  claim: ClaimedFact,
  { object, span }: Pick<ReadValue, 'object' | 'span'>,
  quote: string,
  read: ReadText,
): Wording | undefined {
  const value = objectText(object);
  const question = claim.question?.replace(/\s+/g, ' ') ?? '';
  const given = claim.statement?.replace(/\s+/g, ' ') ?? '';
  // Small models write the value where the gap belongs.
  const parts = given.split(claim.answer);
  const said = given.includes(gap) || parts.length !== 2 ? given : parts.join(gap);
  const statement = /[.!]$/.test(said) ? said : `${said}.`;
  const slots = [...`${question} ${statement}`.matchAll(/\{[^}]*\}?|\}/g)].map(([slot]) => slot);
  if (slots.some((slot) => slot !== gap && slot !== subjectSlot)) return undefined;
  if (!/^[^?]*[^?\s]\s?\?$/.test(question.replace(/^¿/, '')) || question.includes(gap)) return undefined;
  if (wordCount(question) > longestQuestionWords || statement.split(gap).length !== 2) return undefined;
  const asked = question.replaceAll(subjectSlot, claim.subject);
  const told = statement.replaceAll(subjectSlot, claim.subject);
  if ([value, claim.answer].some((answer) => containsWords(asked, answer) || containsWords(told.replace(gap, ' '), answer)))
    return undefined;
  const grounds = { quote, subject: claim.subject, title: read.frame.title, language: read.frame.language };
  if (!isSupported(bare(asked), grounds) || !isSupported(bare(told), grounds)) return undefined;
  if (object.type === 'count' && !read.words?.percent.includes(object.unit)) {
    const units = stemsOf(object.unit);
    if (!stemsOf(asked).some((stem) => units.includes(stem))) return undefined;
  }
  if (!readsBack(statement, claim.subject, object, read.frame.text.slice(span.start, span.end), read)) return undefined;
  const event = claim.event?.replace(/\s+/g, ' ');
  const hasEvent =
    object.type === 'year' &&
    event !== undefined &&
    !/[{}?]/.test(event) &&
    !containsWords(event, value) &&
    isSupported(event, grounds);
  return { question, statement, ...(hasEvent ? { event } : {}) };
}

const stemsOf = (text: string): readonly string[] =>
  normalize(text)
    .split(' ')
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, 5));

/** Whether the model's own words are of the text's language. */
export const speaksItsLanguage = (
  { question, statement }: Wording,
  { subject, answer }: ClaimedFact,
  { frame }: ReadText,
): boolean => isInLanguage(bare(`${question} ${statement}`), frame.language, `${subject} ${answer}`, frame.text);

/** Whether two facts ask the same, by the words that carry it. */
export function askTheSame(one: readonly string[], other: readonly string[]): boolean {
  const others = other.map((question) => new Set(stemsIn(question)));
  return one.some((question) => {
    const stems = new Set(stemsIn(question));
    return others.some((set) => {
      const shared = [...stems].filter((stem) => set.has(stem)).length;
      return shared > 0 && shared / (stems.size + set.size - shared) >= 0.8;
    });
  });
}
