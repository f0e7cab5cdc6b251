import { objectText } from '@/quizzes/facts/object-text';
import type { Claim } from './claim';
import type { Token } from './tokens';
import type { Words } from './words/words';

type Pieces = { verb: Token; participle: string | undefined; tail: string };

const mostTailWords = 12;
const isTimeWord = (token: Token, words: Words): boolean =>
  words.yearMarks.has(token.lower) ||
  words.placeMarks.has(token.lower) ||
  words.months.has(token.lower) ||
  /^(?:on|the|,|le|el)$/.test(token.lower) ||
  /^\d{1,2}(?:er)?$/.test(token.text);

/** "The women's team, formed in 1989", "a cutter built in 1902": a participle that says what was done to what stands before it. */
const isReduced = ({ clause, tokens }: Claim, verbAt: number, words: Words): boolean =>
  clause !== undefined &&
  ((clause.isRelative && tokens[verbAt - 1]?.part !== 'relative') ||
    (clause.from > 0 && words.indefinite.has(tokens[clause.subjectFrom]?.lower ?? '') && verbAt === clause.subjectTo + 1));

/** The words of the clause from its verb to its end, without the value and what only leads to it. */
function piecesOf(claim: Claim, words: Words): Pieces | undefined {
  const { clause, tokens, start, end } = claim;
  let verb = clause && tokens[clause.verbAt];
  if (!clause || !verb || verb.part !== 'verb') return undefined;
  let verbAt = clause.verbAt;
  const valueAt = tokens.findIndex((token) => token.start >= start);
  const valueEnd = tokens.findIndex((token) => token.start >= end);
  const isReducedHere = words.participle.test(verb.lower) && isReduced(claim, clause.verbAt, words);
  const isPassive = words.be.has(verb.lower) || isReducedHere;
  // "was bombed in 1941, rebuilt in 1947": of verbs that share a subject the last one before the value.
  const shared = tokens.findLastIndex(
    (token, index) =>
      index > clause.verbAt + 1 &&
      index < valueAt &&
      token.part === 'verb' &&
      (isReducedHere ? /^(?:and|et|y|e)$/ : /^(?:,|and|et|y|e)$/).test(tokens[index - 1]?.lower ?? ''),
  );
  let participle: string | undefined;
  let from = clause.verbAt + 1;
  const next = tokens[shared];
  if (next) {
    verbAt = shared;
    from = shared + 1;
    if (isPassive && words.participle.test(next.lower)) participle = next.text;
    else verb = next;
    if (words.be.has(next.lower) && words.participle.test(tokens[from]?.lower ?? '')) {
      participle = tokens[from]?.text;
      from += 1;
    }
  } else if (isReducedHere) participle = verb.text;
  else if (isPassive) {
    while (tokens[from]?.part === 'adverb') from += 1;
    const next = tokens[from];
    if (next && words.participle.test(next.lower)) {
      participle = next.text;
      from += 1;
    }
  }
  const parts: Token[] = [];
  for (let at = from; at < tokens.length && parts.length <= mostTailWords + 8; at += 1) {
    const token = tokens[at];
    if (
      !token ||
      token.text === '.' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === '(' ||
      token.part === 'relative'
    )
      break;
    if (at >= valueAt && (valueEnd < 0 || at < valueEnd)) {
      // The preposition and the rest of the date go with the value.
      while (
        parts.length > 0 &&
        isTimeWord(parts.at(-1) as Token, words) &&
        claim.object.type !== 'count' &&
        claim.object.type !== 'money'
      )
        parts.pop();
      continue;
    }
    if (token.text === ',' || (token.part === 'conjunction' && at >= valueEnd && valueEnd > 0 && at > verbAt)) break;
    parts.push(token);
  }
  if (parts.length > mostTailWords) return undefined;
  const [first, final] = [parts[0], parts.at(-1)];
  if (!first || !final) return { verb, participle, tail: '' };
  const whole = claim.sentence.text.slice(first.start - claim.sentence.start, final.end - claim.sentence.start);
  // A value in the middle leaves a hole that is not ours to close.
  return whole.includes(claim.sentence.text.slice(start - claim.sentence.start, end - claim.sentence.start))
    ? { verb, participle, tail: parts.map(({ text }) => text).join(' ') }
    : { verb, participle, tail: whole.replace(/ ?(?:between|entre|from|in|en|de) \d{4}$/, '') };
}

const spaced = (...parts: (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join(' ')
    .replace(/ ([,.'’])/g, '$1');

const baseForm = ({ lower, lemma }: Token): string => lemma ?? lower;
const auxiliary = (verb: Token): 'did' | 'does' | 'do' => {
  if (verb.lower === baseForm(verb)) return /^(?:cost|set|put|cut|hit|let|shut|spread)$/.test(verb.lower) ? 'did' : 'do';
  return /s$/.test(verb.lower) && `${baseForm(verb)}s`.startsWith(baseForm(verb)) && !/(?:was)$/.test(verb.lower)
    ? 'does'
    : 'did';
};

function englishQuestion(claim: Claim, words: Words): string | undefined {
  const { object, cue = '' } = claim;
  if (object.type === 'class') return 'What is {subject}?';
  if (object.type === 'name' && cue.startsWith('role '))
    return `Who does the text name as ${cue.slice(5)} in connection with {subject}?`;
  const pieces = piecesOf(claim, words);
  if (!pieces) return undefined;
  const { verb, participle, tail } = pieces;
  const be = /^(?:is|are)$/.test(verb.lower) ? verb.lower : verb.lower === 'were' ? 'were' : 'was';
  const lead = {
    year: 'In which year',
    place: 'In which place',
    decade: 'In which decade',
    century: 'In which century',
    duration: 'For how long',
  } as const;
  if (object.type in lead) {
    const ask = lead[object.type as keyof typeof lead];
    if (participle) return `${spaced(ask, be, '{subject}', participle, tail)}?`;
    if (words.be.has(verb.lower) || words.have.has(verb.lower) || verb.lemma === undefined) return undefined;
    return `${spaced(ask, auxiliary(verb), '{subject}', baseForm(verb), tail)}?`;
  }
  if (object.type === 'name' && cue === 'by' && participle) return `${spaced('By whom', be, '{subject}', participle)}?`;
  if (words.be.has(verb.lower) || verb.lemma === undefined) return undefined;
  if (object.type === 'count' && object.unit !== words.percentUnit) {
    const rest = tail.startsWith(object.unit) ? tail.slice(object.unit.length).trim() : tail;
    const isDirect = claim.before.trim().split(/\s+/).at(-1)?.toLowerCase() === verb.lower;
    return isDirect ? `${spaced('How many', object.unit, auxiliary(verb), '{subject}', baseForm(verb), rest)}?` : undefined;
  }
  if (object.type === 'money' && /^(?:cost|costs|spent|pays?|paid)$/.test(verb.lower))
    return `${spaced('How much', auxiliary(verb), '{subject}', baseForm(verb), tail)}?`;
  return undefined;
}

function spanishQuestion(claim: Claim, words: Words): string | undefined {
  const pieces = piecesOf(claim, words);
  if (!pieces) return undefined;
  const { verb, participle, tail } = pieces;
  const said = verb.text.toLowerCase();
  if (claim.object.type === 'class') return '¿Qué es {subject}?';
  if (claim.object.type === 'year')
    return `¿${spaced(/desde (?:\S+ ){0,5}$/i.test(claim.before) ? 'Desde qué año' : 'En qué año', said, participle, '{subject}', tail)}?`;
  if (claim.object.type === 'count' && claim.object.unit !== words.percentUnit && claim.before.trim().endsWith(verb.text)) {
    const rest = tail.startsWith(claim.object.unit) ? tail.slice(claim.object.unit.length).trim() : tail;
    return `¿${spaced(/as$/.test(claim.object.unit.split(' ')[0] ?? '') ? 'Cuántas' : 'Cuántos', claim.object.unit, said, '{subject}', rest)}?`;
  }
  return claim.object.type === 'money' && /^(?:costó|cuesta)$/.test(verb.lower) ? `¿Cuánto ${verb.text} {subject}?` : undefined;
}

function frenchQuestion(claim: Claim, words: Words): string | undefined {
  const pieces = piecesOf(claim, words);
  if (!pieces) return undefined;
  const { verb, participle, tail } = pieces;
  const said = verb.text.toLowerCase();
  if (claim.object.type === 'class') return 'Qu’est-ce que {subject} ?';
  if (claim.object.type === 'year')
    return `${spaced(/depuis (?:\S+ ){0,4}$/i.test(claim.before) ? 'Depuis quelle année' : 'En quelle année', '{subject}', said, participle, tail)} ?`;
  if (claim.object.type === 'count' && claim.object.unit !== words.percentUnit && claim.before.trim().endsWith(verb.text)) {
    const whole = tail.startsWith(claim.object.unit) ? tail.slice(claim.object.unit.length).trim() : tail;
    const [ofUnit, rest] = /^(?:de|d'|d’|à)/.test(whole) ? [whole, ''] : ['', whole];
    const of = /^[aeéèêiouyh]/i.test(claim.object.unit) ? `d’${claim.object.unit}` : `de ${claim.object.unit}`;
    return `${spaced('Combien', of, ofUnit, said, '{subject}', rest)} ?`;
  }
  return claim.object.type === 'money' && /^(?:coûta|coûte)$/.test(verb.lower) ? `Combien ${verb.text} {subject} ?` : undefined;
}

/** A question for the value in the words of its own clause, or undefined where they make none. Never contains the value. */
export function questionFor(claim: Claim, words: Words): string | undefined {
  const made = { en: englishQuestion, fr: frenchQuestion, es: spanishQuestion }[words.language](claim, words);
  const isSound =
    made !== undefined &&
    made.length <= 160 &&
    !made.includes(objectText(claim.object)) &&
    !/[{}]/.test(made.replace('{subject}', ''));
  return isSound ? made : undefined;
}

/** The clause's sentence with a gap for the value; `{subject}` stands where its own subject stood. */
export function statementFor(claim: Claim): string {
  const { sentence, start, end, clause, tokens } = claim;
  const from = start - sentence.start;
  const [first, last] = clause ? [tokens[clause.subjectFrom], tokens[clause.subjectTo]] : [];
  const head = sentence.text.slice(0, from);
  const tail = sentence.text.slice(end - sentence.start).replace(/[{}]/g, '');
  const replaces = clause && !clause.isRelative && first && last && first.start <= last.start && last.end <= start;
  const lead = replaces
    ? `${head.slice(0, first.start - sentence.start).replace(/[{}]/g, '')}{subject}${head.slice(last.end - sentence.start).replace(/[{}]/g, '')}`
    : head.replace(/[{}]/g, '');
  return `${lead}{object}${tail}`;
}
