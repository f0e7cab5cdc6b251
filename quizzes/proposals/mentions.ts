import { findDefinitions } from './definitions';
import { findLists, findSequence } from './lists';
import type { Mention } from './mention';
import { findAcronyms, findNames, findPeople, type NameSpan } from './names';
import { findNumbers } from './numbers';
import { findPlaces } from './places';
import { readCount, readMoney, readPercent } from './quantities';
import type { Sentence } from './sentences';
import { findEras, readDuration, readYear } from './times';
import type { Token } from './tokens';
import type { Words } from './words/words';

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end;

/** Everything in a sentence that may be the value of a fact, and its names. Values of one type never overlap. */
export function findMentions(
  sentence: Sentence,
  tokens: readonly Token[],
  text: string,
  words: Words,
  known: ReadonlySet<string>,
): { mentions: Mention[]; names: NameSpan[] } {
  const names = findNames(tokens, text, words, known);
  const eras = findEras(sentence, words);
  const acronyms = findAcronyms(sentence, tokens, text, words, names);
  const numbers = findNumbers(tokens, words).filter((number) => !eras.some((era) => overlaps(era, number)));
  const figures = numbers.flatMap((number): Mention[] => {
    const read =
      readMoney(number, tokens, words) ??
      readPercent(number, tokens, words) ??
      readYear(number, tokens, words) ??
      readDuration(number, tokens, text, words) ??
      readCount(number, tokens, sentence, words);
    return read ? [read] : [];
  });
  const years = figures.filter(({ object }) => object.type === 'year');
  const sequence = findSequence(tokens, text, years, words);
  const people = findPeople(tokens, text, names, words);
  const places = findPlaces(tokens, names, words).filter(
    (place) => ![...people, ...acronyms].some((other) => overlaps(other, place)),
  );
  const definitions = findDefinitions(tokens, text, words);
  const lists = findLists(tokens, text, words).filter((list) => !figures.some((figure) => overlaps(figure, list)) && !sequence);
  const all = [...eras, ...figures, ...acronyms, ...people, ...places, ...definitions, ...lists, ...(sequence ? [sequence] : [])];
  const mentions = all
    .filter(
      (mention, index) =>
        !all.some((other, place) => place < index && other.object.type === mention.object.type && overlaps(other, mention)),
    )
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return { mentions, names };
}
