import { slugOf } from '@/quizzes/drafts/build-source';
import type { FactObject } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { splitBlocks } from './blocks';
import type { Claim } from './claim';
import { findClauses } from './clauses';
import { judge } from './confidence';
import type { Mention } from './mention';
import { findMentions } from './mentions';
import { type Proposal, type ProposalLanguage, proposalSchema } from './proposal';
import { findQuotations } from './quotation';
import { type Sentence, splitSentences } from './sentences';
import { type Known, newKnown, remember, resolveSubject, type Subject } from './subjects';
import { type Tagger, type Token, tokenize } from './tokens';
import { withoutDuplicates } from './without-duplicates';
import { chooseWording } from './wording';
import type { Words } from './words/words';
import { wordsOf } from './words/words-of';

export type ProposeOptions = {
  language: ProposalLanguage;
  /** What the text is about, if its first line doesn't say. */
  title?: string;
  /** Tags English; without it the lists of the language decide. Has to be pure. */
  tag?: Tagger;
};

export type Proposed = {
  /** The text's own title, or the one that was given. */
  title: string | undefined;
  /** The headings that facts stand under, in the order of the text. */
  topics: { id: string; title: string }[];
  proposals: Proposal[];
};

/** Below this nobody would want to see it. */
const least = 0.15;

/** The sibling group of a value: figures by unit. */
export const groupOf = (object: FactObject, predicate: string): string => {
  if (object.type === 'count') return slugOf(`count ${object.unit}`) || 'count';
  if (object.type === 'money') return slugOf(`money ${object.currency} ${object.per ?? ''}`);
  return object.type === 'year' || predicate === ownWordsId ? object.type : `${object.type}-${predicate}`;
};

/** Words that stand with a capital letter within a sentence: names, also where they begin one. */
const capitalWords = (sentences: readonly (readonly Token[])[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap((tokens) =>
      tokens.slice(1).flatMap(({ isCapital, part, text }) => (isCapital && (part === 'name' || part === 'noun') ? [text] : [])),
    ),
  );

const topicIdOf = (title: string): string => slugOf(title) || 'general';

const isCore = (mention: Mention): boolean => mention.object.type !== 'set' && mention.object.type !== 'sequence';

/** Of a text, in UTF-16 units: as much is read between two rests, which is work for about 10 ms. */
const restAfter = 2000;

/** Says after which sentences there is a rest: `restAfter` units from the one before, and never within a sentence. */
function restsOf(): (sentence: Sentence) => boolean {
  let rested = 0;
  return ({ end }) => {
    if (end - rested < restAfter) return false;
    rested = end;
    return true;
  };
}

/** What `proposeFacts` finds, in steps: whoever runs it may do something else between two of them. */
export function* proposeInSteps(text: string, options: ProposeOptions): Generator<undefined, Proposed> {
  const words = wordsOf(options.language);
  const { blocks, title } = splitBlocks(text, words);
  yield;
  const quotations = blocks.flatMap(({ start, end }) => findQuotations(text, start, end));
  yield;
  const sentences = blocks.flatMap((block) => splitSentences(text, block, words));
  const tokenized: Token[][] = [];
  const restsBefore = restsOf();
  for (const sentence of sentences) {
    tokenized.push(tokenize(sentence, words, options.tag));
    if (restsBefore(sentence)) yield;
  }
  const capitals = capitalWords(tokenized);
  const known = newKnown(options.title ?? title, words);
  const found: Proposal[] = [];
  let nextQuotation = 0;
  const rests = restsOf();
  for (const [index, sentence] of sentences.entries()) {
    const tokens = tokenized[index] ?? [];
    while ((quotations[nextQuotation]?.end ?? sentence.start) < sentence.start) nextQuotation += 1;
    const quoted = quotations.slice(nextQuotation, nextQuotation + 12);
    found.push(...proposeFromSentence(sentence, tokens, text, words, capitals, known, quoted, options.title ?? title));
    if (rests(sentence)) yield;
  }
  const proposals = withoutDuplicates(found);
  const name = options.title ?? title;
  const titles = [name ?? 'General', ...blocks.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))];
  const used = new Set(proposals.map(({ topic }) => topic));
  const topics = [...new Map(titles.toReversed().map((topic) => [topicIdOf(topic), topic] as const))].toReversed();
  return { title: name, topics: topics.filter(([id]) => used.has(id)).map(([id, topic]) => ({ id, title: topic })), proposals };
}

/**
 * The facts that a text may state, in the order of their answers: typed values with quote, offsets, a proposed subject and
 * predicate, and how far each is to be believed, from 0 to 1 with reasons. `text.slice(source.start, source.end)` is the quote, the
 * answer lies inside it, and no two proposals are of one type at one place. The same text, options and tagger give the same
 * proposals on any machine. Takes time in proportion to the text. Throws for no text.
 */
export function proposeFacts(text: string, options: ProposeOptions): Proposed {
  const steps = proposeInSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function proposeFromSentence(
  sentence: Sentence,
  tokens: readonly Token[],
  text: string,
  words: Words,
  capitals: ReadonlySet<string>,
  known: Known,
  quoted: readonly { start: number; end: number }[],
  title: string | undefined,
): Proposal[] {
  if (tokens.length < 3) return [];
  const { mentions, names } = findMentions(sentence, tokens, text, words, capitals);
  for (const { object, subject } of mentions) if (object.type === 'acronym' && subject) known.short.set(object.value, subject);
  if (sentence.block.heading !== known.heading) {
    known.heading = sentence.block.heading;
    known.last = known.title;
  }
  const clauses = findClauses(tokens, words);
  const subjects = new Map<unknown, Subject>();
  const [main] = clauses;
  const mainSubject = resolveSubject(main, tokens, text, known, names, words);
  subjects.set(main, mainSubject);
  const hasVerb = tokens.some(({ part }) => part === 'verb');
  const topicTitle = sentence.block.heading ?? title ?? 'General';
  const proposals = mentions.flatMap((mention): Proposal[] => {
    const at = tokens.findIndex(({ start }) => start >= mention.start);
    const clause = clauses.findLast(({ from, verbAt, subjectFrom }) => from <= at && (verbAt <= at || subjectFrom >= at)) ?? main;
    if (!subjects.has(clause)) subjects.set(clause, resolveSubject(clause, tokens, text, known, names, words, mainSubject));
    const subject = subjectFor(mention, subjects.get(clause) ?? mainSubject, mainSubject, known);
    const [from, to] = [mention.start - sentence.start, mention.end - sentence.start];
    const clauseStart = clause ? Math.max(0, (tokens[clause.from]?.start ?? sentence.start) - sentence.start) : 0;
    const claim: Claim = {
      object: mention.object,
      cue: mention.cue,
      start: mention.start,
      end: mention.end,
      before: sentence.text.slice(Math.min(clauseStart, from), from),
      after: sentence.text.slice(to, to + 60),
      sentence,
      tokens,
      clause,
    };
    const { wording, isKnown } = chooseWording(claim, subject.name, words);
    const { confidence, reasons } = judge(
      mention,
      {
        sentence: sentence.text,
        from,
        to,
        hasVerb,
        subject,
        isQuoted: quoted.some(
          ({ start, end }) => start <= mention.start && mention.end <= end && end - start > mention.end - mention.start + 12,
        ),
        isListed: sentence.block.isItem,
        hasPredicate: isKnown,
      },
      words,
    );
    if (confidence < least) return [];
    const aliases = new Set(mention.aliases ?? []);
    aliases.delete(objectText(mention.object));
    return [
      {
        id: `${mention.object.type}-${mention.start}`,
        subject: { name: subject.name, aliases: [...subject.aliases] },
        ...wording,
        qualifiers: { ...wording.qualifiers, ...mention.qualifiers },
        object: mention.object,
        ...(mention.date ? { date: mention.date } : {}),
        topic: topicIdOf(topicTitle),
        status: 'holds',
        importance: 'detail',
        denied: [],
        otherDates: [],
        group: groupOf(mention.object, wording.predicate),
        aliases: [...aliases],
        ...asOfFrom(mention, claim.before + claim.after),
        source: {
          start: sentence.start,
          end: sentence.end,
          quote: sentence.text,
          answerStart: mention.start,
          answerEnd: mention.end,
        },
        alsoIn: [],
        confidence,
        reasons,
      },
    ];
  });
  const nameInSubject = main ? names.some(({ first, last }) => first <= main.subjectTo && last >= main.subjectFrom) : false;
  remember(known, mainSubject, nameInSubject);
  return proposals.filter((proposal) => proposalSchema.safeParse(proposal).success);
}

/** The subject must not give the answer away; else the sentence's own, else what the text is about. */
function subjectFor(mention: Mention, own: Subject, main: Subject, known: Known): Subject {
  if (mention.subject !== undefined) return { name: mention.subject, aliases: [], how: 'named', isPerson: false };
  const answer = objectText(mention.object);
  const hides = ({ name }: Subject): boolean => !isCore(mention) || !containsWords(name, answer);
  const choice = [own, main, known.last, known.title].find(
    (subject): subject is Subject => subject !== undefined && hides(subject),
  );
  return choice === own ? own : choice ? { ...choice, how: 'resolved' } : { ...own, how: 'unclear' };
}

/** "as of 2023", "in 2019": the date of a figure. */
function asOfFrom({ object }: Mention, around: string): Pick<Proposal, 'asOf'> {
  if (object.type !== 'count' && object.type !== 'money') return {};
  const year = around.match(
    /(?:\bas of|\bin|\ben|\bau|\ba fecha de|\bà la date de) (?:the year |\p{L}+ )?((?:1[5-9]|20)\d\d)\b/iu,
  )?.[1];
  return year === undefined ? {} : { asOf: { from: year, to: year } };
}
