import { normalize } from '@/quizzes/facts/normalize';

/** Small words that hardly any text of the language is without, and that the others do not have. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and was were is are which who how what where when with from this that by its did does many much has have'.split(' '),
  ),
  fr: new Set(
    'le les des du et est était quelle quel quelles combien où avec dans une qui au aux par sur sont été fut'.split(' '),
  ),
  es: new Set('el los las del y fue era qué cuál cuántos cuántas cuándo quién dónde con una por para está son año'.split(' ')),
  de: new Set(
    'der die das und ist war wurde welche welcher welches wie viele wann wer wo mit von dem den im ein eine nicht'.split(' '),
  ),
  it: new Set('il gli della dello è quale quanti quante quando dove con nel nella per sono stato che di'.split(' ')),
  pt: new Set('os as do da dos das é foi qual quantos quantas quando onde com uma em no na são ano que'.split(' ')),
};

/** Of the language (BCP 47), as `normalize` writes them; `undefined` for one that we have no list of. */
export function smallWordsOf(language: string): ReadonlySet<string> | undefined {
  const words = smallWords[language.toLowerCase().split('-')[0] ?? ''];
  return words && new Set([...words].map(normalize));
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

const shareOf = (words: readonly string[], language: string): number =>
  words.filter((word) => smallWords[language]?.has(word)).length;

/** Letters outside the writing of the text: Cyrillic in an English one. */
const foreignLetters = (text: string, source: string): boolean =>
  ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Hangul', 'Devanagari'].some((script) => {
    const pattern = new RegExp(`\\p{Script=${script}}{2}`, 'u');
    return pattern.test(text) && !pattern.test(source);
  });

/**
 * Whether words may be of the language (BCP 47): no other language has more of its small words in them, and no letters of a writing
 * that the text does not have. `borrowed` are words that stand in any language: names, the text's own.
 */
export function isInLanguage(text: string, language: string, borrowed: string, source: string): boolean {
  if (foreignLetters(text, source)) return false;
  const own = language.toLowerCase().split('-')[0] ?? '';
  const lent = new Set(wordsIn(borrowed));
  const words = wordsIn(text).filter((word) => !lent.has(word));
  const ownShare = shareOf(words, own);
  return Object.keys(smallWords).every(
    (other) => other === own || shareOf(words, other) <= Math.max(ownShare, own in smallWords ? 0 : 1),
  );
}
