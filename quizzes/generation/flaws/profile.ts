import { normalize } from '@/quizzes/facts/normalize';
import { type Figure, readFigure } from '@/quizzes/truth/figure';
import type { LintedItem } from './flaw';
import { contentStems } from './words';

/** What the rules ask of a text, worked out once: the generator tries the same few hundred texts thousands of times. */
export type Profile = {
  text: string;
  /** Normalised, without a leading article. */
  plain: string;
  figure: Figure | undefined;
  stems: ReadonlySet<string>;
  isAcronym: boolean;
  /** Article, case of the first letter after it, and how the text begins and ends. */
  article: string;
  startsUpper: boolean;
  isCut: boolean;
  end: string;
};

/** Words that are a flaw outside names and quotations, the first of each class. */
export type Terms = { absolute: string | undefined; negative: string | undefined; vague: string | undefined };

const quoted = /“[^”]*”|"[^"]*"/g;
/** Two or more capitalised words in a row, with the small words that names have between them: "Only the Lonely". */
const name = /\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|the|for|and|in|on|de|to)\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*)+/gu;
const absoluteWord =
  /\b(?:always|never|all|only|every|everyone|everything|none|nobody|completely|entirely|totally|absolutely)\b/i;
const negativeWord =
  /\b(?:not|never|except|excluding|neither|nor|without|cannot|least likely|incorrect|untrue|false)\b|n['’]t\b/i;
const vagueWord =
  /\b(?:some|often|usually|frequently|sometimes|occasionally|rarely|seldom|generally|typically|mostly|several|various|many|few|a lot|probably|possibly)\b/i;

/** Words outside quotations; a name's words go too, except a sentence's first, whose capital says nothing. */
const ownWords = (text: string): string => {
  const open = text.replace(quoted, ' ');
  const first = /^\s*\S+\s*/.exec(open)?.[0] ?? '';
  const isName = /^\p{Lu}/u.test(open.slice(first.length)) && !/[.?!]$/.test(open.trim());
  return isName ? open.replace(name, ' ') : first + open.slice(first.length).replace(name, ' ');
};

/** "How many" asks for a number; "many" elsewhere is vague. */
const countless = /\bhow (?:many|few)\b/gi;

const makeTerms = (text: string): Terms => {
  const words = ownWords(text);
  return {
    absolute: absoluteWord.exec(words)?.[0],
    negative: negativeWord.exec(words)?.[0],
    vague: vagueWord.exec(words.replace(countless, ' '))?.[0],
  };
};

const makeProfile = (text: string): Profile => {
  const bare = text.replace(/^[\s…"“[\]]+/, '');
  const article = /^(?:an?|the)(?= )/i.exec(bare)?.[0].toLowerCase().replace('an', 'a') ?? '';
  return {
    text,
    plain: normalize(text).replace(/^(?:the|an|a) /, ''),
    figure: readFigure(text),
    stems: contentStems(text),
    isAcronym: /^\p{Lu}[\p{Lu}\d]{1,9}$/u.test(text),
    article,
    startsUpper: /^\p{Lu}/u.test(bare.slice(article.length).trimStart()),
    isCut: /^\s*(?:…|\.\.\.)/.test(text),
    end: /(?:…|\.\.\.|[.?!;:,])["”]?$/.exec(text.trimEnd())?.[0].replace(/["”]/, '') ?? '',
  };
};

const most = 20_000;

/** Remembers what was made of each text. The store is emptied when it is full; what is returned does not depend on it. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

export const profileOf = remembered(makeProfile);
export const termsOf = remembered(makeTerms);

/** An item as the rules see it. */
export type Profiled = {
  item: LintedItem;
  stem: Profile;
  keys: readonly Profile[];
  distractors: readonly Profile[];
  options: readonly Profile[];
};

export function profiled(item: LintedItem): Profiled {
  const keys: Profile[] = [];
  const distractors: Profile[] = [];
  const options = item.options.map(({ id, text }) => {
    const profile = profileOf(text);
    (item.key.includes(id) ? keys : distractors).push(profile);
    return profile;
  });
  return { item, stem: profileOf(item.stem), keys, distractors, options };
}
