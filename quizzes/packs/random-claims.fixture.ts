import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Random } from '@/quizzes/generation/random';
import { bodyName } from './random-words.fixture';

/** A sentence with the answer between "[[" and "]]", and the fact that it states, as far as it is not what most are. */
export type Claim = { sentence: string; fact: Pick<Fact, 'subject' | 'predicate' | 'object'> & Partial<Fact> };

type Words = () => string;
const subject = (name: string, ...aliases: string[]): Fact['subject'] => ({ name, aliases });
const year = (value: number): FactObject => ({ type: 'year', value });
const place = (value: string): FactObject => ({ type: 'place', value });

const citation = { title: 'A made-up yearbook' };

/** A count in the sentence, half the time out of date, with values of other years. */
function counted(random: Random, name: string, predicate: string, unit: string, words: string): Claim {
  const round = random.pick([1, 1, 10, 100]);
  const value = random.int(12, 950) * round;
  const qualifier = round === 1 ? 'exact' : random.pick(['exact', 'exact', 'over', 'about', 'almost'] as const);
  const object = { type: 'count' as const, value, unit, qualifier };
  const later = { ...object, value: value + round * random.int(20, 60) * random.int(1, 9) };
  const between = { ...object, value: value + round * random.int(3, 15) };
  const isOutdated = random.int(0, 1) === 1;
  return {
    sentence: `In its latest year the ${name} counted [[${objectText(object)}]] ${words} on its books.`,
    fact: {
      subject: subject(`the ${name}`, name),
      predicate,
      object,
      ...(isOutdated
        ? {
            status: 'outdated' as const,
            supersededBy: { text: `${objectText(later)} ${words}`, asOf: '2022', citation, object: later },
            otherDates: [{ object: between, asOf: '2016', citation }],
          }
        : {}),
    },
  };
}

function person(random: Random, word: Words): Claim[] {
  const name = `${word()} ${word()}`;
  const born = random.int(1780, 1900);
  const comet = `the comet ${word()}`;
  return [
    {
      sentence: `${name} was born in [[${born}]] as the third child of a baker.`,
      fact: { subject: subject(name), predicate: 'born-in-year', object: year(born) },
    },
    {
      sentence: `The scholar ${name} died in [[${born + random.int(41, 80)}]] after a short illness.`,
      fact: { subject: subject(name), predicate: 'died-in-year', object: year(0) },
    },
    {
      sentence: `Records say that ${name} came into the world in [[${word()}]], near the old mill.`,
      fact: { subject: subject(name), predicate: 'born-in-place', object: place('') },
    },
    {
      sentence: `Sailors first saw ${comet} in [[${born + random.int(21, 40)}]] from the deck of a whaler.`,
      fact: { subject: subject(comet), predicate: 'discovered-in-year', object: year(0) },
    },
  ];
}

function country(random: Random, word: Words): Claim[] {
  const name = word();
  const [people, area] = [random.int(11, 98) * 100_000, random.int(110, 990) * 100];
  return [
    {
      sentence: `Travellers to ${name} usually land in its capital, [[${word()}]], on the coast.`,
      fact: { subject: subject(name), predicate: 'capital-of', object: place('') },
    },
    {
      sentence: `Shops across ${name} take payment in the [[${word()}]] and in gold.`,
      fact: { subject: subject(name), predicate: 'currency-of', object: { type: 'name', value: '' } },
    },
    {
      sentence: `At the census ${name} was home to about [[${objectText({ type: 'count', value: people, unit: 'people', qualifier: 'exact' })}]] inhabitants.`,
      fact: {
        subject: subject(name),
        predicate: 'population',
        object: { type: 'count', value: people, unit: 'people', qualifier: 'about' },
      },
    },
    {
      sentence: `From coast to coast ${name} covers [[${objectText({ type: 'count', value: area, unit: 'square kilometres', qualifier: 'exact' })}]] square kilometres of hills.`,
      fact: {
        subject: subject(name),
        predicate: 'area',
        qualifiers: { unit: 'square kilometres' },
        object: { type: 'count', value: area, unit: 'square kilometres', qualifier: 'exact' },
      },
    },
  ];
}

function body(random: Random, word: Words): Claim[] {
  const { name, acronym } = bodyName(word(), random);
  const the = subject(`the ${name}`, name);
  const [first, second] = [word(), word()];
  const partners = [`the ${first} Guild`, `the ${second} Mission`];
  const budget = {
    type: 'money' as const,
    value: random.int(12, 95) * 1e6,
    currency: 'USD',
    per: 'year' as const,
    qualifier: 'about' as const,
  };
  return [
    {
      sentence: `Founded in [[${random.int(1890, 1975)}]], the ${name} grew out of a reading club.`,
      fact: { subject: the, predicate: 'founded-in-year', object: year(0) },
    },
    {
      sentence: `The offices of the ${name} stand in [[${word()}]], beside the river.`,
      fact: { subject: the, predicate: 'headquartered-in', object: place('') },
    },
    {
      sentence: `Newspapers write [[${acronym}]] when they mean the ${name}.`,
      fact: { subject: the, predicate: 'acronym-of', object: { type: 'acronym', value: '' } },
    },
    counted(random, name, 'staff-count', 'staff', 'staff'),
    counted(random, name, 'member-state-count', 'states', 'member states'),
    {
      sentence: `In a good year the ${name} spends [[${objectText(budget)}]] on its programmes.`,
      fact: { subject: the, predicate: 'annual-budget', object: budget },
    },
    {
      sentence: `On each project the ${name} works with [[${partners.join(' and ')}]] from start to finish.`,
      fact: {
        subject: the,
        predicate: 'works-with',
        qualifiers: { number: 'two' },
        object: { type: 'set', open: random.int(0, 3) === 0, members: partners.map((text) => ({ text, aliases: [] })) },
      },
    },
    {
      sentence: `Visitors praise the structure of the ${name} as [[wonderfully light]] in their letters.`,
      fact: {
        subject: the,
        predicate: 'structure-described-as',
        importance: 'soft',
        object: { type: 'quality', value: 'wonderfully light' },
      },
    },
  ];
}

function event(random: Random, word: Words): Claim[] {
  const name = `the ${word()} War`;
  const start = random.int(1610, 1880);
  const times = [start, start + random.int(1, 4), start + random.int(5, 9)];
  const events = times.map((at) => ({ text: `the siege of ${word()}`, aliases: [], at }));
  return [
    {
      sentence: `Fighting in ${name} broke out in [[${start}]] over a bridge toll.`,
      fact: { subject: subject(name), predicate: 'started-in-year', object: year(0) },
    },
    {
      sentence: `Peace came and ${name} was over in [[${start + random.int(10, 15)}]], to general relief.`,
      fact: { subject: subject(name), predicate: 'ended-in-year', object: year(0) },
    },
    {
      sentence: `Historians place the worst winters of ${name} in the [[${random.int(162, 189) * 10}s]] and the years around them.`,
      fact: {
        subject: subject(`the worst winters of ${name}`),
        predicate: 'occurred-in-decade',
        object: { type: 'decade', value: 0 },
      },
    },
    {
      sentence: `Three blows decided ${name}: [[${events.map(({ text }) => text).join(', then ')}]].`,
      fact: { subject: subject(name), predicate: 'order-of-events', object: { type: 'sequence', members: events } },
    },
  ];
}

const domains = [person, country, body, event];

/** Claims on so many made-up things of each of a few kinds. The value of a bare object is what the sentence says. */
export const randomClaims = (random: Random, word: Words): Claim[] =>
  random
    .shuffle(domains)
    .slice(0, random.int(2, 3))
    .flatMap((domain) => Array.from({ length: random.int(2, 4) }, () => domain(random, word)).flat());
