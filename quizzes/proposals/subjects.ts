import type { Clause } from './clauses';
import type { NameSpan } from './names';
import { isPerson } from './names';
import type { Token } from './tokens';
import type { Words } from './words/words';

/** What a sentence is about, and how sure that is. */
export type Subject = {
  name: string;
  aliases: readonly string[];
  how: 'named' | 'resolved' | 'title' | 'unclear';
  isPerson: boolean;
};

/** What the text has named so far, the latest last. */
export type Known = {
  title: Subject | undefined;
  seen: Subject[];
  last: Subject | undefined;
  short: Map<string, string>;
  heading: string | undefined;
};

const mostSeen = 60;

export const newKnown = (name: string | undefined, words: Words): Known => {
  const subject: Subject | undefined =
    name === undefined ? undefined : { name: withLowerArticle(name, words), aliases: [], how: 'title', isPerson: false };
  return { title: subject, seen: subject ? [subject] : [], last: subject, short: new Map(), heading: undefined };
};

const withLowerArticle = (name: string, words: Words): string => {
  const first = name.match(/^\p{L}+['’]?/u)?.[0] ?? '';
  return words.determiners.has(first.toLowerCase()) ? first.toLowerCase() + name.slice(first.length) : name;
};

const withoutArticle = (name: string, words: Words): string => {
  const first = name.match(/^\p{L}+['’]?\s?/u)?.[0] ?? '';
  return words.determiners.has(first.trim().toLowerCase().replace('’', "'")) ? name.slice(first.length) : name;
};

const findKnown = (noun: string, known: Known, words: Words): Subject | undefined =>
  known.seen.findLast(({ name, aliases }) => {
    const plain = withoutArticle(name, words).toLowerCase();
    return (
      plain !== noun &&
      [plain, ...aliases.map((alias) => alias.toLowerCase())].some((text) => text.split(/[\s-]+/).includes(noun))
    );
  });

/** The clause's subject by its full name: pronouns and "the museum" give way to what they stand for. */
export function resolveSubject(
  clause: Clause | undefined,
  tokens: readonly Token[],
  text: string,
  known: Known,
  names: readonly NameSpan[],
  words: Words,
  main?: Subject,
): Subject {
  const fallback: Subject = known.last
    ? { ...known.last, how: known.last === known.title ? 'title' : 'resolved' }
    : {
        name: text.slice(tokens[0]?.start, tokens[Math.min(tokens.length, 4) - 1]?.end),
        aliases: [],
        how: 'unclear',
        isPerson: false,
      };
  if (!clause || clause.subjectTo < clause.subjectFrom) return fallback;
  const own = tokens.slice(clause.subjectFrom, clause.subjectTo + 1);
  while (own.length > 1 && (own.at(-1)?.part === 'preposition' || own.at(-1)?.part === 'determiner')) own.pop();
  const [first, final] = [own[0], own.at(-1)];
  if (!first || !final) return fallback;
  if (first.part === 'pronoun') {
    const person = words.personPronouns.has(first.lower) ? known.seen.findLast((subject) => subject.isPerson) : undefined;
    const thing = words.personPronouns.has(first.lower) ? undefined : known.last;
    return { ...(main ?? person ?? thing ?? fallback), how: 'resolved' };
  }
  const said = text.slice(first.start, final.end);
  if (words.possessives.has(first.lower) && known.last) {
    const rest = text.slice(own[1]?.start ?? first.end, final.end);
    const link = { en: 'the', fr: 'le/la', es: 'el/la' }[words.language];
    const of = { en: 'of', fr: 'de', es: 'de' }[words.language];
    return {
      name:
        words.language === 'en'
          ? `${link} ${rest} ${of} ${known.last.name}`
          : `${rest} ${of} ${known.last.name}`
              .replace(/ de le /, ' du ')
              .replace(/ de les /, ' des ')
              .replace(/ de el /, ' del '),
      aliases: [],
      how: 'resolved',
      isPerson: false,
    };
  }
  const full = known.short.get(said) ?? known.short.get(withoutArticle(said, words));
  if (full) return { name: full, aliases: [withoutArticle(said, words)], how: 'named', isPerson: false };
  if (!own.some(({ part }) => part === 'noun' || part === 'name' || part === 'adjective' || part === 'number')) return fallback;
  const nouns = own.filter(({ part }) => part !== 'determiner');
  const [noun] = nouns;
  const isDefinite = first.part === 'determiner' && !words.indefinite.has(first.lower);
  if (noun && nouns.length === 1 && (isDefinite || noun.part === 'name')) {
    const found = findKnown(noun.lower, known, words);
    if (found) return { ...found, how: 'resolved' };
  }
  const person = names.find(
    ({ first: from, last }) =>
      from >= clause.subjectFrom &&
      last <= clause.subjectTo &&
      isPerson(tokens, { first: from, last, start: 0, end: 0, text: '' }),
  );
  return {
    name: withLowerArticle(said, words),
    aliases: [],
    how: noun ? 'named' : 'unclear',
    isPerson: person !== undefined && nouns.length <= 4,
  };
}

/** Keeps the subject of a sentence for the next ones. A bare common noun is not worth it. */
export function remember(known: Known, subject: Subject, hasName: boolean): void {
  if (subject.how === 'unclear' || subject.name.length > 90 || /\d/.test(subject.name)) return;
  if (subject.how === 'named' && !hasName && known.last !== undefined) return;
  // "the annual budget of the museum" is not what "it" means next.
  if (subject.how === 'resolved' && !known.seen.some(({ name }) => name === subject.name)) return;
  known.last = known.seen.find(({ name }) => name === subject.name) ?? subject;
  if (!known.seen.includes(known.last)) known.seen.push(known.last);
  if (known.seen.length > mostSeen) known.seen.splice(1, 1);
}
