import { normalize } from '@/quizzes/facts/normalize';
import type { Grade } from './grade';
import { areHarmless, scopeOf, withoutAsides } from './harmless-words';
import { isCountry } from './is-country';
import { likenessOf } from './likeness';
import { normalizeAnswer, withPlurals } from './normalize-answer';
import type { AnswerRubric } from './rubric';
import { scored } from './scored';
import { isInitialism, isPartOfPhrase, sameWords, shortNameOf } from './short-forms';

type TextRubric = Omit<Extract<AnswerRubric, { type: 'text' }>, 'type'>;

/** Words for what a thing is, before or after its name: "the city of Geneva", "the Rhine river", "Mount Everest". */
const kindBefore = / (?:(?:city|town|country|year|month|island) of|city|river|planet|country) \* /;
const kindAfter = / \* (?:river|planet) /;
const umlauts = (text: string): string => text.replace(/[äöüÄÖÜ]/g, '$&e');

/** Compared forms of the accepted texts: as they stand, with "ue" for "ü", and without a leading "Mount" or "River". */
const keysOf = (accepted: readonly string[], compared: (text: string) => string): string[] => {
  const forms = accepted.flatMap((text) => [compared(text), compared(umlauts(text))]);
  return [
    ...new Set(
      forms.flatMap((form) => [
        form,
        form.replace(/^(?:river|planet|mount|lake) (?=\S{4})/, '').replace(/(\S{4}) (?:river|planet)$/, '$1'),
      ]),
    ),
  ].filter(Boolean);
};

const holds = (text: string, part: string): boolean => ` ${text} `.includes(` ${part} `);

/**
 * Names, places, acronyms and short phrases. Aliases, articles, case, accents, punctuation, plurals and the ways to write a
 * number are ignored, and so are harmless words around the answer ("I think it is in Geneva"). A typo is one edit per eight
 * letters, and close is twice that, but only if the response is strictly nearer to the key than to any other known entity.
 * Two different answers, or what the answer is not, are wrong.
 */
export function gradeText(rubric: TextRubric, response: string): Grade {
  const { accepted, others } = rubric;
  const text = response.slice(0, 500);
  const whole = normalizeAnswer(text);
  if (whole === '') return { type: 'not-ready', reason: 'empty' };
  const plain = normalize(text);
  if (plain === normalize(accepted[0] ?? '')) return scored('correct', 'exact');
  if (accepted.some((name) => normalize(name) === plain)) return scored('correct', 'alias');
  if (others.some((name) => normalize(name) === plain)) return scored('wrong', 'other-entity');
  const keys = keysOf(accepted, normalizeAnswer);
  if (keys.includes(whole)) return scored('correct', 'alias');
  const twins = others.map(normalizeAnswer).filter((twin) => twin !== '' && !keys.includes(twin));
  if (twins.includes(whole)) return scored('wrong', 'other-entity');
  if (isInitialism(text, whole, accepted)) return scored(isInitialism(text, whole, others) ? 'close' : 'correct', 'alias');
  // "Einstein, Albert"
  const turned = rubric.form === 'name' ? text.replace(/^\s*([\p{L}-]+), ([\p{L}. ]+)$/u, '$2 $1') : text;
  const asked = withoutAsides(turned);
  if (asked === undefined) return scored('wrong', 'different');
  const scope = scopeOf(rubric.scope);
  const answers = answersIn(asked, keys, twins, scope);
  const [answer] = answers;
  if (answer === undefined || answer.length > 400) return scored('wrong', 'different');
  if (answers.every((part) => holdsKey(part, keys, twins, scope) || isInitialism(asked, part, accepted)))
    return scored('correct', 'alias');
  // A slip may look like a second answer: "Organization or Migration" for "Organization for Migration".
  if (answers.length > 1 && likenessOf(whole, keys, [], []) === undefined) return scored('wrong', 'different');
  return gradeLoosely(rubric, { answer: answers.length > 1 ? whole : answer, asked, keys, twins });
}

/** The parts that name something, without the words that only frame them; a country after its city names nothing more. */
function answersIn(text: string, keys: readonly string[], twins: readonly string[], scope: ReadonlySet<string>): string[] {
  const inCountry = text.replace(/([,(]| in | of )\s*(?:the )?([\p{L} .]{2,40})\)?[\s.!?]*$/u, (all, _, place: string) =>
    isCountry(place) && !keys.some((key) => key === normalizeAnswer(place)) ? '' : all,
  );
  const parts = (inCountry || text).split(/[(),;:/=|?!\n]| or | aka | - | – /i).map(normalizeAnswer);
  // Another known entity is an answer, also where the question names it: "IOM or ICEM".
  const named = parts.map((part) => (twins.includes(part) ? part : unframed(part, keys, scope))).filter((part) => part !== '');
  // A year in brackets dates the answer: "the Treaty of Versailles (1919)".
  const [first, ...more] = named;
  return first === undefined ? [] : [first, ...more.filter((part) => !/^\d{4}(?: \d{4})?$/.test(part))];
}

/** Harmless words at both ends go, as long as they are no words of a key. */
function unframed(part: string, keys: readonly string[], scope: ReadonlySet<string>): string {
  if (keys.some((key) => holds(part, key))) return part;
  const words = part.split(' ').filter(Boolean);
  const isFrame = (word: string | undefined): boolean =>
    word !== undefined && areHarmless([word], scope) && !keys.some((key) => holds(key, word));
  while (isFrame(words[0])) words.shift();
  while (isFrame(words.at(-1))) words.pop();
  return words.join(' ');
}

/** A key stands in it among harmless words only, and is no part of a longer name that is known. */
function holdsKey(part: string, keys: readonly string[], twins: readonly string[], scope: ReadonlySet<string>): boolean {
  return keys.some((key) => {
    if (!holds(part, key) || twins.some((twin) => holds(twin, key) && holds(part, twin))) return false;
    const around = ` ${part} `.replace(` ${key} `, ' * ').replace(kindBefore, ' * ').replace(kindAfter, ' * ');
    return areHarmless(
      around.split(' ').filter((word) => word !== '' && word !== '*'),
      scope,
    );
  });
}

type Asked = { answer: string; asked: string; keys: readonly string[]; twins: readonly string[] };

/** What is no name of the answer: a slip of the pen, or a part of it; else something else. */
function gradeLoosely({ accepted, others, form }: TextRubric, { answer, asked, keys, twins }: Asked): Grade {
  if (twins.includes(answer)) return scored('wrong', 'other-entity');
  const capitals = accepted.filter((name) => !/\p{Ll}/u.test(name));
  // Also with plurals as they stand: without its "s" a slip may look like another word.
  const likenesses = [
    likenessOf(answer, keys, twins, capitals.map(normalizeAnswer)),
    likenessOf(withPlurals(asked), keysOf(accepted, withPlurals), others.map(withPlurals), capitals.map(withPlurals)),
  ];
  if (likenesses.includes('twin')) return scored('wrong', 'other-entity');
  if (likenesses.includes('typo')) return scored('correct', 'typo');
  if (likenesses.includes('near')) return scored('close', 'typo');
  if (form === 'phrase' && keys.some((key) => sameWords(answer, key))) return scored('correct', 'alias');
  if (form === 'phrase' && keys.some((key) => isPartOfPhrase(answer, key))) return scored('close', 'partly');
  const short = form === 'name' ? accepted.map((name) => shortNameOf(answer, name)).find((found) => found) : undefined;
  if (short === 'initials' && !others.some((name) => shortNameOf(answer, name))) return scored('correct', 'alias');
  if (short) return scored('close', 'partly');
  return scored('wrong', 'different');
}
