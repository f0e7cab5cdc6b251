import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import type { Pack } from '@/quizzes/packs/pack';
import { readFigure } from './figure';
import { areDisjoint, type Interval, intervalOf, isWithin } from './interval';
import { plain } from './questions';
import { doubtful, right, type Verdict, wrong } from './verdict';

const isOneOf = (text: string, names: readonly string[]): boolean => names.some((name) => plain(name) === plain(text));

/** One long name may hold another and still be something else, if the fact base knows it as such. */
const properTypes = new Set<FactObject['type']>(['name', 'acronym', 'place', 'language', 'document']);

const knownElsewhere = (text: string, fact: Fact, pack: Pack): boolean =>
  pack.facts.some((other) => other.id !== fact.id && isOneOf(text, [objectText(other.object), ...other.aliases]));

function judgeText(text: string, fact: Fact, pack: Pack): Verdict {
  const names = [objectText(fact.object), ...fact.aliases];
  const overlaps = names.some((name) => containsWords(text, plain(name)) || containsWords(name, plain(text)));
  if (!overlaps) return wrong('It is no name of the answer.');
  return properTypes.has(fact.object.type) && knownElsewhere(text, fact, pack)
    ? wrong('It is the name of something else.')
    : doubtful('It says a part of the answer, or the answer and more.');
}

type Times = Extract<FactObject, { type: 'year' | 'decade' | 'century' }>;

/** The years it covers; without a year 0, so that the 1st century begins in 1. */
function yearsOf({ type, value }: { type: Times['type'] | 'quantity'; value: number }): Interval {
  const [from, to] =
    type === 'decade'
      ? [value, value + 9]
      : type === 'century'
        ? value > 0
          ? [100 * (value - 1) + 1, 100 * value]
          : [100 * value, 100 * (value + 1) - 1]
        : [value, value];
  return { from, to, fromOpen: false, toOpen: false };
}

function judgeTime(text: string, object: Times): Verdict | undefined {
  const figure = readFigure(text);
  if (!figure || (figure.type === 'quantity' && (figure.qualifier !== 'exact' || figure.unit !== ''))) return undefined;
  const isSameType = figure.type === object.type || (figure.type === 'quantity' && object.type === 'year');
  if (isSameType) return figure.value === object.value ? right('It is the time itself.') : wrong('It is another time.');
  return areDisjoint(yearsOf(figure), yearsOf(object))
    ? wrong('It is another time.')
    : doubtful('It is the right time at another precision.');
}

type Amount = Extract<FactObject, { type: 'count' | 'money' | 'duration' }>;

const amountOf = (object: Amount): number => (object.type === 'duration' ? object.years : object.value);

/** The amount that a text says: read as a figure, or known as another fact's value. */
function readAmount(text: string, object: Amount, pack: Pack): { interval: Interval; unit: string } | undefined {
  const figure = readFigure(text);
  if (figure?.type === 'quantity') return { interval: intervalOf(figure.value, figure.qualifier), unit: figure.unit };
  if (figure?.type === 'year' && object.type !== 'duration') return { interval: intervalOf(figure.value, 'exact'), unit: '' };
  const known = pack.facts.find((fact) => fact.object.type === 'duration' && isOneOf(text, [objectText(fact.object)]))?.object;
  return known?.type === 'duration' ? { interval: intervalOf(known.years, known.qualifier), unit: 'years' } : undefined;
}

/** Quantities are intervals: wrong only without a common number, right if the fact implies it, else doubtful. */
function judgeAmount(text: string, object: Amount, pack: Pack): Verdict | undefined {
  const said = readAmount(text, object, pack);
  if (!said) return undefined;
  const unit = readFigure(objectText(object));
  const ownUnit = object.type === 'duration' ? 'years' : unit?.type === 'quantity' ? unit.unit : '';
  if (said.unit !== '' && said.unit !== ownUnit) return doubtful('It is counted in another unit.');
  const own = intervalOf(amountOf(object), object.qualifier);
  if (isWithin(own, said.interval)) return right('The fact implies it.');
  return areDisjoint(own, said.interval) ? wrong('No number agrees with both.') : doubtful('A number may agree with both.');
}

function judgeMember(text: string, fact: Fact, object: Extract<FactObject, { type: 'set' }>): Verdict {
  const names = object.members.flatMap((member) => [member.text, ...member.aliases]);
  if (isOneOf(text, names)) return right('It is a member of the set.');
  if (isOneOf(text, [objectText(object)])) return right('It is the whole set.');
  if (isOneOf(text, fact.denied)) return wrong('It is denied.');
  if (object.open) return doubtful('The set is open: others may belong to it.');
  return names.some((name) => containsWords(text, plain(name)) || containsWords(name, plain(text)))
    ? doubtful('It says a part of a member, or a member and more.')
    : wrong('It is no member of the set.');
}

/** Whether a text is a right answer to one fact's question, by that fact alone. */
export function judgeByFact(text: string, fact: Fact, pack: Pack): Verdict {
  const { object } = fact;
  if (object.type === 'set') return judgeMember(text, fact, object);
  if (isOneOf(text, [objectText(object), ...fact.aliases])) return right('It is the value, or another name of it.');
  if (isOneOf(text, fact.denied)) return wrong('It is denied.');
  if (object.type === 'sequence') return doubtful('A sequence is not one value.');
  const byFigure =
    object.type === 'year' || object.type === 'decade' || object.type === 'century'
      ? judgeTime(text, object)
      : object.type === 'count' || object.type === 'money' || object.type === 'duration'
        ? judgeAmount(text, object, pack)
        : undefined;
  if (byFigure) return byFigure;
  return predicateOf(fact)?.functional === false
    ? doubtful('The subject may have more values than the text gives.')
    : judgeText(text, fact, pack);
}

const datesOf = ({ asOf }: Fact, pack: Pack): string[] =>
  Object.values({ ...pack.document.asOf, ...asOf }).flatMap((date) => (date ? [date.slice(0, 4)] : []));

/** Values of other dates are wrong only if the stem says which date it means. */
function judgeByDate(text: string, fact: Fact, stem: { text: string; isFramed: boolean }, pack: Pack): Verdict | undefined {
  if (stem.isFramed || datesOf(fact, pack).some((year) => containsWords(stem.text, year))) return undefined;
  const others = [
    ...fact.otherDates.map(({ object }) => object),
    ...(fact.supersededBy?.object ? [fact.supersededBy.object] : []),
  ];
  const isOther = others.some((object) => judgeByFact(text, { ...fact, object, aliases: [], denied: [] }, pack).is === 'right');
  return isOther ? doubtful('It is right at another date, and the stem names none.') : undefined;
}

/**
 * Whether a text is a right answer to the question that all of `facts` answer. Right by one sound fact is right; right by a
 * disputed or garbled one alone is doubtful, and so is what is right at a date that the stem does not exclude.
 */
export function judgeValue(text: string, facts: readonly Fact[], stem: { text: string; isFramed: boolean }, pack: Pack): Verdict {
  if (facts.length === 0) return doubtful('No fact answers the question.');
  const judged = facts.map((fact) => ({ fact, verdict: judgeByFact(text, fact, pack) }));
  const isSound = ({ status }: Fact) => status === 'holds' || status === 'outdated';
  const yes = judged.find(({ fact, verdict }) => verdict.is === 'right' && isSound(fact));
  if (yes) return yes.verdict;
  const disputed = judged.find(({ verdict }) => verdict.is === 'right');
  if (disputed) return doubtful(`Only a ${disputed.fact.status} fact says so.`);
  const dated = facts.map((fact) => judgeByDate(text, fact, stem, pack)).find((verdict) => verdict !== undefined);
  if (dated) return dated;
  const denied = facts.some((fact) => isOneOf(text, fact.denied));
  const unsure = judged.find(({ verdict }) => verdict.is === 'doubtful');
  return unsure && !denied ? unsure.verdict : wrong(judged[0]?.verdict.is === 'wrong' ? judged[0].verdict.why : 'It is denied.');
}
