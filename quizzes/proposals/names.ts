import type { Mention } from './mention';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import type { Words } from './words/words';

/** Tokens `first` to `last` that are one name. */
export type NameSpan = { first: number; last: number; start: number; end: number; text: string };

const isNameToken = (token: Token | undefined, index: number, known: ReadonlySet<string>): boolean =>
  token?.isCapital === true &&
  token.part !== 'determiner' &&
  token.part !== 'pronoun' &&
  token.part !== 'preposition' &&
  token.part !== 'conjunction' &&
  token.part !== 'relative' &&
  (index > 0 || token.part === 'name' || known.has(token.text));

/** Proper names: capital words, and small linking words between two of them. `known` are words that are capital within sentences. */
export function findNames(tokens: readonly Token[], text: string, words: Words, known: ReadonlySet<string>): NameSpan[] {
  const spans: NameSpan[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const startsName =
      isNameToken(tokens[index], index, known) ||
      (index === 0 && tokens[0]?.isCapital && tokens[0].part === 'noun' && isNameToken(tokens[1], 1, known));
    if (!startsName) continue;
    let last = index;
    for (let at = index + 1; at < tokens.length && at < index + 14; at += 1) {
      const token = tokens[at];
      if (
        isNameToken(token, at, known) ||
        (token?.text === '.' && /^(?:\p{Lu}|St|Mt|Ste|Dr|Fr)$/u.test(tokens[at - 1]?.text ?? ''))
      )
        last = at;
      else if (!token || !words.nameLinks.has(token.lower) || at > last + 2) break;
      // "and" joins two names as often as it stands in one.
      else if (/^(?:and|et|y|e)$/.test(token.lower)) break;
    }
    const [first, final] = [tokens[index], tokens[last]];
    if (first && final)
      spans.push({ first: index, last, start: first.start, end: final.end, text: text.slice(first.start, final.end) });
    index = last;
  }
  return spans;
}

const letterOf = (text: string): string => text.normalize('NFD').charAt(0).toUpperCase();

/** Where the name begins whose initials make the acronym, reading back from its last word; undefined where they don't. */
function nameStart(tokens: readonly Token[], last: number, acronym: string): number | undefined {
  let letter = acronym.length - 1;
  let start: number | undefined;
  for (let at = last; at >= 0 && at > last - 16; at -= 1) {
    const token = tokens[at];
    if (!token || (token.part === 'mark' && token.text !== ',') || (token.part === 'verb' && !/ing$/.test(token.lower))) break;
    if (
      letterOf(token.text) === acronym[letter]?.toUpperCase() &&
      (token.isCapital || acronym.length - letter > 1 || letter > 0)
    ) {
      letter -= 1;
      start = at;
      if (letter < 0) break;
    }
  }
  const own = tokens.slice(start ?? last, last + 1);
  // "global positioning system (GPS)": without capitals every word has to be a letter.
  const isSpelled =
    own.length === acronym.length &&
    own.every(({ part }) => part === 'noun' || part === 'adjective' || part === 'name' || part === 'verb');
  return letter < 0 && (tokens[start ?? -1]?.isCapital || isSpelled) ? start : undefined;
}

/** "Maritime Research Alliance (MRA)": the acronym of the name, and the name of the acronym. */
export function findAcronyms(
  sentence: Sentence,
  tokens: readonly Token[],
  text: string,
  words: Words,
  names: readonly NameSpan[],
): Mention[] {
  const found: Mention[] = [];
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    const [open, short, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (open?.text !== '(' || !short || !close) continue;
    if (!/^\p{Lu}[\p{L}\d&-]{1,11}$/u.test(short.text) || (short.text.match(/\p{Lu}/gu)?.length ?? 0) < 2) continue;
    const closes =
      close.text === ')' || (close.text === ',' && tokens.slice(at + 3, at + 16).some(({ text: mark }) => mark === ')'));
    if (!closes) continue;
    const matching =
      nameStart(tokens, at - 1, short.text.replace(/[^\p{L}]/gu, '')) ??
      nameStart(tokens, at - 1, (short.text.match(/\p{Lu}/gu) ?? []).join(''));
    const near = names.find(({ last }) => last === at - 1);
    const spanned = matching ?? near?.first;
    const [first, final] = [tokens[spanned ?? -1], tokens[at - 1]];
    if (spanned === undefined || !first || !final || at - spanned < 2) continue;
    const name = text.slice(first.start, final.end);
    const because: Mention['because'] = matching === undefined ? [['letters-differ', 0.75]] : [['letters-match', 1.05]];
    const article = words.language === 'en' && tokens[spanned - 1]?.lower === 'the' ? 'the ' : '';
    found.push(
      {
        start: short.start,
        end: short.end,
        object: { type: 'acronym', value: short.text },
        cue: 'acronym',
        subject: `${article}${name}`,
        because,
      },
      {
        start: first.start,
        end: final.end,
        object: { type: 'name', value: name },
        cue: 'full-name',
        subject: short.text,
        because,
      },
    );
  }
  return found.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

const particles = /^(?:de|von|van|der|da|di|la|le|du|del|d'|den)$/;

/** Words of a name that no person bears. */
const bodies =
  /^(?:the|museum|university|school|board|council|union|agency|club|company|society|institute|institut|instituto|federation|league|park|river|lake|mount|mountain|church|theatre|théâtre|theater|opera|bank|city|town|street|prize|act|war|treaty|art|national|royal|academy|association|committee|organization|hall|house|station|station|press|data|red|network|casa|maison|santa|unión|union|isla|transports|symphony|festival|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

export const isPerson = (tokens: readonly Token[], { first, last }: NameSpan): boolean => {
  const own = tokens.slice(first, last + 1);
  const capitals = own.filter(({ isCapital }) => isCapital);
  return (
    capitals.length >= 2 &&
    capitals.length <= 4 &&
    own.every((token) => token.text === '.' || token.isCapital || particles.test(token.lower)) &&
    !capitals.some(({ text }) => bodies.test(text) || (text.length > 1 && text === text.toUpperCase()))
  );
};

const titles = /^(?:dr|prof|sir|dame|lord|lady|mr|mrs|ms|saint|st|don|doña|maître)$/i;
const occupation = /(?:ologist|ographer|ician|wright)$/;

/** People with what they did or were: "founded by X", "the director, X,", "the conductor X", "X became the conductor". */
export function findPeople(tokens: readonly Token[], text: string, names: readonly NameSpan[], words: Words): Mention[] {
  const isRole = (token: Token | undefined): boolean =>
    token !== undefined && (words.roles.has(token.lower) || occupation.test(token.lower));
  const roleNear = (from: number, to: number): string | undefined =>
    tokens.slice(Math.max(0, from), Math.max(0, to)).find(isRole)?.lower;
  return names.flatMap((span): Mention[] => {
    let { first } = span;
    if (titles.test(tokens[first]?.text ?? '') && first < span.last) first += tokens[first + 1]?.text === '.' ? 2 : 1;
    const own = tokens[first];
    if (!own || !isPerson(tokens, { ...span, first })) return [];
    const before = tokens[first - 1];
    const earlier = tokens[first - 2];
    const after = tokens[span.last + 1];
    const mention = (cue: string, because: Mention['because'] = []): Mention[] => [
      {
        start: own.start,
        end: span.end,
        object: { type: 'name', value: text.slice(own.start, span.end) },
        cue,
        because,
      },
    ];
    let doer = first - 1;
    while (
      doer > first - 5 &&
      doer >= 0 &&
      (isRole(tokens[doer]) || tokens[doer]?.part === 'determiner' || tokens[doer]?.part === 'adjective')
    )
      doer -= 1;
    if (words.by.has(tokens[doer]?.lower ?? '')) return mention('by');
    if (isRole(before)) return mention(`role ${before?.lower}`);
    if (before?.text === ',') {
      const role = roleNear(first - 8, first - 1);
      const isClosed = after?.text === ',' || after?.text === '.' || after?.text === ')' || after?.text === ';';
      if (role !== undefined && isClosed) return mention(`role ${role}`);
    }
    if (before && words.be.has(before.lower)) {
      const role = roleNear(first - 8, first - 1);
      if (role !== undefined) return mention(`role ${role}`);
    }
    const next = tokens.slice(span.last + 1, span.last + 9);
    const isAppositive =
      after?.text === ',' && next[1] && (words.determiners.has(next[1].lower) || isRole(next[1])) && next.some(isRole);
    if (isAppositive) return mention(`role ${next.find(isRole)?.lower}`);
    if (/^(?:became|devint|fue|was|est|es|is)$/.test(after?.lower ?? '') && next.slice(0, 5).some(isRole) && first > 1)
      return mention(`role ${next.find(isRole)?.lower}`);
    if (/^(?:married|épousa)$/.test(before?.lower ?? '')) return mention('spouse');
    if (first <= 1 && after?.part === 'verb' && !words.be.has(after.lower)) return mention('doer', [['loose-name', 0.55]]);
    if (earlier && before?.part === 'conjunction' && after?.part === 'verb') return mention('doer', [['loose-name', 0.55]]);
    return [];
  });
}
