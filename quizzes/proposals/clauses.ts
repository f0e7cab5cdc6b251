import type { Token } from './tokens';
import type { Words } from './words/words';

const mayBegin = ({ part }: Token): boolean => part === 'determiner' || part === 'name' || part === 'pronoun';

const isWordOfSubject = ({ part, text }: Token): boolean =>
  part === 'noun' ||
  part === 'name' ||
  part === 'adjective' ||
  part === 'determiner' ||
  part === 'number' ||
  part === 'preposition' ||
  text === '.' ||
  text === "'" ||
  text === '’' ||
  text === '-';

/** A clause: the words of its subject, and where its verb is. Token indices. */
export type Clause = { from: number; subjectFrom: number; subjectTo: number; verbAt: number; isRelative: boolean };

/** "In 1912 a storm", "With a length of 312 km, it": what may stand before the subject. */
function skipLead(tokens: readonly Token[], from: number, words: Words): number {
  let at = from;
  while (tokens[at]?.part === 'adverb' || tokens[at]?.part === 'conjunction' || tokens[at]?.text === ',') at += 1;
  if (tokens[at]?.part !== 'preposition' && !/^(?:au|aux|al|du)$/.test(tokens[at]?.lower ?? '')) return at;
  const comma = tokens.findIndex((token, index) => index > at && token.text === ',');
  const verb = tokens.findIndex(
    (token, index) =>
      index > at && token.part === 'verb' && (words.verbs.has(token.lower) || words.verbEndings.test(token.lower)),
  );
  if (comma > 0 && (verb < 0 || comma < verb)) return skipLead(tokens, comma + 1, words);
  // Without a comma only a time leads: "In 1912 a storm", "A finales del siglo XIX el archivo".
  for (let index = at + 2; index < (verb < 0 ? Math.min(tokens.length, at + 9) : verb); index += 1) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    const endsTime =
      before !== undefined &&
      (before.part === 'number' ||
        words.months.has(before.lower) ||
        /^[IVX]+$/.test(before.text) ||
        /^(?:century|siècle|s)$/.test(before.lower));
    if (endsTime && token && (token.part === 'determiner' || token.part === 'name' || token.part === 'pronoun')) return index;
  }
  let end = at + 1;
  while (
    end < tokens.length &&
    (tokens[end]?.part === 'number' || words.months.has(tokens[end]?.lower ?? '') || /^(?:de|of)$/.test(tokens[end]?.lower ?? ''))
  )
    end += 1;
  if (tokens[end]?.text === ',') end += 1;
  return end > at + 1 ? end : at;
}

/** The clause that begins at `from`, if a subject and a verb follow each other there. */
function readClause(tokens: readonly Token[], from: number, words: Words): Clause | undefined {
  const start = skipLead(tokens, from, words);
  let at = start;
  if (tokens[at]?.part === 'pronoun' && tokens[at + 1])
    return { from, subjectFrom: at, subjectTo: at, verbAt: at + 1, isRelative: false };
  while (at < tokens.length && at < start + 24 && isWordOfSubject(tokens[at] as Token)) at += 1;
  let verbAt = at;
  // "The Tarrin Dam, completed in 1963, is": what stands between commas is passed over.
  if (tokens[at]?.text === ',' || tokens[at]?.text === '(' || tokens[at]?.part === 'relative') {
    verbAt = tokens.findIndex(
      (token, index) =>
        index > at + 1 &&
        index < at + 30 &&
        token.part === 'verb' &&
        (tokens[index - 1]?.text === ',' || tokens[index - 1]?.text === ')'),
    );
    if (verbAt < 0 && tokens[at]?.part === 'relative') verbAt = at + 1;
  }
  const isVerb =
    tokens[verbAt]?.part === 'verb' || /^(?:se|s'|ne|n'|also|once|no|then|now|first)$/.test(tokens[verbAt]?.lower ?? '');
  if (verbAt < 0 || !isVerb) return undefined;
  if (at === start)
    return words.language === 'es' ? { from, subjectFrom: start, subjectTo: start - 1, verbAt, isRelative: false } : undefined;
  return { from, subjectFrom: start, subjectTo: at - 1, verbAt, isRelative: false };
}

/** The clauses of a sentence, in order; each reaches to the next one. */
export function findClauses(tokens: readonly Token[], words: Words): Clause[] {
  const clauses: Clause[] = [];
  const first = readClause(tokens, 0, words);
  if (first) clauses.push(first);
  for (let at = 1; at + 1 < tokens.length && clauses.length < 12; at += 1) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1] as Token;
    const isEdge =
      token.text === ';' ||
      token.text === ':' ||
      (token.part === 'conjunction' && !/^(?:of|or|ou|o|u)$/.test(token.lower)) ||
      (token.text === ',' && tokens[at + 1]?.part !== 'verb');
    if (token.part === 'relative' && at > 1) {
      const to = before.text === ',' ? at - 2 : at - 1;
      let from = to;
      while (
        from > 0 &&
        to - from < 6 &&
        (tokens[from - 1]?.part === 'name' || tokens[from - 1]?.part === 'noun' || tokens[from - 1]?.part === 'adjective')
      )
        from -= 1;
      if (tokens[from - 1]?.part === 'determiner') from -= 1;
      // "Ebb, a quarterly journal, which": the name is what the clause is about.
      const isAppositive =
        words.indefinite.has(tokens[from]?.lower ?? '') && tokens[from - 1]?.text === ',' && tokens[from - 2]?.part === 'name';
      if (isAppositive) {
        clauses.push({ from: at, subjectFrom: from - 2, subjectTo: from - 2, verbAt: at + 1, isRelative: true });
      } else if (tokens[to]?.text === ')') {
        // "the Board (OVWB), whose seat": the name before the parenthesis, or what it holds.
        clauses.push({ from: at, subjectFrom: to - 1, subjectTo: to - 1, verbAt: at + 1, isRelative: true });
      } else if (to >= 0 && (tokens[to]?.part === 'noun' || tokens[to]?.part === 'name'))
        clauses.push({ from: at, subjectFrom: from, subjectTo: to, verbAt: at + 1, isRelative: true });
    } else if (isEdge) {
      const clause = readClause(tokens, at + 1, words);
      const begun = clauses.at(-1)?.subjectFrom;
      const begins = clause && tokens[clause.subjectFrom];
      if (
        clause &&
        begins &&
        (mayBegin(begins) || words.language === 'en') &&
        begins.part !== 'number' &&
        clause.subjectFrom !== begun &&
        clause.subjectTo >= clause.subjectFrom &&
        clause.verbAt - clause.subjectTo <= 2
      )
        clauses.push({ ...clause, from: at });
    }
    const main = clauses.find(({ isRelative }) => !isRelative);
    const next = tokens[at + 1] as Token;
    if (token.text === ',' && main && at + 1 === main.verbAt) clauses.push({ ...main, from: at });
    else if (
      token.text === ',' &&
      (before.part === 'noun' || before.part === 'name') &&
      words.participle.test(next.lower) &&
      !words.be.has(next.lower)
    ) {
      // "The women's team, formed in 1989": the participle is about the words before it, up to the next comma.
      const from = Math.max(
        0,
        tokens
          .slice(0, at)
          .findLastIndex(
            ({ part }, index) =>
              part === 'mark' ||
              part === 'verb' ||
              part === 'conjunction' ||
              (part === 'preposition' && index < at - 1 && !/^(?:of|de|d'|for)$/.test(tokens[index]?.lower ?? '')),
          ) + 1,
      );
      if (from < at) clauses.push({ from: at, subjectFrom: from, subjectTo: at - 1, verbAt: at + 1, isRelative: true });
      const end = tokens.findIndex((other, index) => index > at + 1 && other.text === ',');
      if (end > 0 && main && main.subjectFrom === from) clauses.push({ ...main, from: end });
    }
  }
  return clauses.sort((one, other) => one.from - other.from);
}
