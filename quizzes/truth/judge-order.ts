import type { Fact } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import type { MatchingItem, OrderingItem } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { judgeByFact } from './judge-value';
import { fillTemplate, plain } from './questions';
import { allDoubtful, type Truth, type Verdict, wrong } from './verdict';

const isSound = ({ status }: Fact): boolean => status === 'holds' || status === 'outdated';

type Named = { names: string[]; at: number };

/** What a text can be put in order by: the members of a sequence, or the events that year facts date. */
function dated(fact: Fact): Named[] {
  const predicate = predicateOf(fact);
  if (fact.object.type === 'sequence') {
    return fact.object.members.map(({ text, aliases, at }) => ({
      names: [text, ...aliases].flatMap((name) => [
        name,
        ...(predicate?.sequence ? [fillTemplate(predicate.sequence.member, fact, { member: name })] : []),
      ]),
      at,
    }));
  }
  if (fact.object.type !== 'year' || !predicate?.event) return [];
  return [
    { names: [fact.subject.name, ...fact.subject.aliases].map((subject) => eventOf(fact, subject)), at: fact.object.value },
  ];
}

const eventOf = (fact: Fact, subject: string = fact.subject.name): string =>
  fillTemplate(predicateOf(fact)?.event ?? '', fact, { subject }).replace('{subject}', subject);

const isLatestFirst = /\bfrom the (?:latest|newest|last|most recent) to\b|\b(?:latest|newest|most recent) first\b/i;

/** The order of the options by the dates of the fact base; in doubt where two have one date, or one has none or several. */
export function judgeOrdering(item: OrderingItem, pack: Pack): Truth {
  const ids = item.options.map(({ id }) => id);
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (!fact) return allDoubtful(ids, 'The fact is unknown.');
  const known = fact.object.type === 'sequence' ? dated(fact) : pack.facts.filter(isSound).flatMap(dated);
  if (!isSound(fact)) return allDoubtful(ids, `The fact is ${fact.status}.`);
  const dates = item.options.map(({ id, text }) => {
    const found = known.filter(({ names }) => names.some((name) => plain(name) === plain(text)));
    return { id, at: [...new Set(found.map(({ at }) => at))] };
  });
  const unsure = dates.filter(({ at }) => at.length !== 1 || dates.filter((other) => other.at[0] === at[0]).length > 1);
  if (unsure.length > 0) {
    const why = 'The fact base does not say when, or says the same of two.';
    return { right: [], doubtful: unsure.map(({ id }) => id), why: Object.fromEntries(unsure.map(({ id }) => [id, why])) };
  }
  const direction = isLatestFirst.test(item.stem) ? -1 : 1;
  dates.sort((a, b) => direction * ((a.at[0] ?? 0) - (b.at[0] ?? 0)));
  return {
    right: dates.map(({ id }) => id),
    doubtful: [],
    why: Object.fromEntries(dates.map(({ id, at }) => [id, `It is dated ${at[0]}.`])),
  };
}

/** How surely a text on the left means this fact: its own event or question, one of its qualifiers, or just its subject. */
type Pair = { tier: 1 | 2 | 3; left: string[]; judge: (text: string) => Verdict };

const equals =
  (names: readonly string[]) =>
  (text: string): Verdict =>
    names.some((name) => plain(name) === plain(text))
      ? { is: 'right', why: 'They belong together.' }
      : wrong('They do not belong together.');

/** What the value is, as the predicate words it: "the year in which the body was founded". */
const descriptionsOf = (fact: Fact): string[] => {
  const words = /^\{object\} is (.+)\.$/.exec(predicateOf(fact)?.trueOf ?? '')?.[1];
  return words ? [fillTemplate(words, fact)] : [];
};

function pairsOf(fact: Fact, pack: Pack): Pair[] {
  const predicate = predicateOf(fact);
  const judge = (text: string) => judgeByFact(text, fact, pack);
  if (fact.object.type === 'sequence') {
    return dated(fact).map(({ names, at }) => ({ tier: 1 as const, left: names, judge: equals([String(at)]) }));
  }
  const subjects = [fact.subject.name, ...fact.subject.aliases];
  const scope = Object.values(fact.qualifiers);
  const full = [
    ...(predicate?.event ? subjects.map((subject) => eventOf(fact, subject)) : []),
    ...(predicate?.questions ?? []).map((template) => fillTemplate(template, fact)),
    ...descriptionsOf(fact),
  ];
  const value = fact.object.type === 'set' ? [] : [objectText(fact.object), ...fact.aliases];
  return [
    { tier: 1, left: full, judge },
    { tier: 2, left: scope, judge },
    { tier: 3, left: subjects, judge },
    { tier: 3, left: value, judge: equals([...full, ...scope, ...subjects]) },
  ];
}

/** The one right option for each prompt; in doubt where the fact base gives a prompt none, or more than one. */
export function judgeMatching(item: MatchingItem, pack: Pack): Truth {
  const ids = item.options.map(({ id }) => id);
  const own = pack.facts.find(({ id }) => id === item.factId);
  if (!own) return allDoubtful(ids, 'The fact is unknown.');
  const near = pack.facts.filter(
    (fact) =>
      fact.predicate === own.predicate || fact.group === own.group || item.prompts.some(({ factId }) => factId === fact.id),
  );
  const pairs = near.filter(isSound).flatMap((fact) => pairsOf(fact, pack));
  const truth: Truth = { right: [], doubtful: [], why: {} };
  for (const prompt of item.prompts) {
    const meant = ([1, 2, 3] as const)
      .map((tier) => pairs.filter((pair) => pair.tier === tier && pair.left.some((name) => plain(name) === plain(prompt.text))))
      .find((found) => found.length > 0);
    const verdicts = item.options.map(({ id, text }) => ({ id, all: (meant ?? []).map((pair) => pair.judge(text).is) }));
    const right = verdicts.filter(({ all }) => all.includes('right')).map(({ id }) => id);
    const unsure = verdicts.filter(({ all }) => !all.includes('right') && all.includes('doubtful')).map(({ id }) => id);
    truth.doubtful.push(...unsure, ...(right.length === 1 ? [] : right.length > 1 ? right : ids));
    truth.right.push(right[0] ?? '');
    for (const id of [...right, ...unsure]) {
      truth.why[id] =
        right.length === 1 ? `It belongs to “${prompt.text}”.` : `“${prompt.text}” has ${right.length} right options.`;
    }
  }
  truth.doubtful = [...new Set(truth.doubtful)];
  return truth;
}
