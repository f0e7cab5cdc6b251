import { type Fact, factSchema } from '@/quizzes/facts/fact';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { findTextualLeaks } from '@/quizzes/facts/leaks';
import { createRandom, type Random } from '@/quizzes/generation/random';
import { type Pack, type PackSource, packSourceSchema } from './pack';
import { type Claim, randomClaims } from './random-claims.fixture';
import { wordMaker } from './random-words.fixture';
import { toPack } from './version';

const mostFacts = 40;
const topics = ['first', 'second'] as const;

/** The object with the value that stands in the sentence, where the claim leaves it to the sentence. */
function objectOf({ fact: { object } }: Claim, answer: string): Fact['object'] {
  switch (object.type) {
    case 'year':
      return { ...object, value: Number(answer) };
    case 'decade':
      return { ...object, value: Number.parseInt(answer, 10) };
    case 'place':
    case 'name':
    case 'acronym':
      return { ...object, value: answer };
    default:
      return object;
  }
}

/** One claim's fact, whose sentence begins at `start` of the document. */
function toFact(claim: Claim, index: number, start: number, random: Random): { fact: Fact; text: string } {
  const [before = '', answer = '', after = ''] = claim.sentence.split(/\[\[|\]\]/);
  const quote = before + answer + after;
  const object = objectOf(claim, answer);
  const answerStart = start + before.length;
  const fact = factSchema.parse({
    id: `fact-${index + 1}`,
    qualifiers: {},
    topic: random.pick(topics),
    status: 'holds',
    importance: random.pick(['core', 'detail']),
    source: { start, end: start + quote.length, quote, answerStart, answerEnd: answerStart + answer.length },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: claim.fact.predicate,
    leaks: [],
    ...claim.fact,
    object,
  });
  return { fact, text: quote };
}

/** Some facts become doubtful: what is disputed or garbled must never be asked. */
const withDoubt = (fact: Fact, random: Random): Fact =>
  fact.status === 'holds' && random.int(0, 11) === 0
    ? { ...fact, status: random.pick(['disputed', 'garbled'] as const), caution: 'Another source says otherwise.' }
    : fact;

function withLeaks(facts: readonly Fact[]): Fact[] {
  const told = findTextualLeaks(facts).flatMap(([teller, answer]) => [[teller, answer] as const, [answer, teller] as const]);
  return facts.map((fact) => ({
    ...fact,
    leaks: [...new Set(told.flatMap(([id, other]) => (id === fact.id ? [other] : [])))].sort(),
  }));
}

/**
 * A made-up pack of 10 to 40 facts about persons, countries, bodies and wars, which keeps every rule of integrity. The same
 * seed gives the same pack.
 */
export function randomPack(seed: number): Pack {
  const random = createRandom(seed).fork('random pack');
  const claims = random.shuffle(randomClaims(random.fork('claims'), wordMaker(random.fork('words')))).slice(0, mostFacts);
  let text = '';
  const facts: Fact[] = [];
  for (const [index, claim] of claims.entries()) {
    const made = toFact(claim, index, text.length, random);
    facts.push(withDoubt(made.fact, random));
    text += `${made.text}${index % 5 === 4 ? '\n\n' : ' '}`;
  }
  const source: PackSource = packSourceSchema.parse({
    id: `random-${seed}`,
    title: 'Made-up things',
    summary: 'Persons, countries, bodies and wars that never were.',
    language: 'en',
    topics: topics.map((id) => ({ id, title: id })),
    document: {
      id: 'made-up',
      title: 'Made-up things',
      text: text.trim(),
      asOf: { from: '2010', to: '2011' },
      citation: { title: 'Nowhere' },
    },
    facts: withLeaks(facts),
  });
  const problems = checkIntegrity(source);
  if (problems.length > 0) throw new Error(`The random pack ${seed} is broken: ${JSON.stringify(problems.slice(0, 3))}`);
  return toPack(source);
}
