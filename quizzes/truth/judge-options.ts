import type { Fact } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import type { Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { judgeByFact, judgeValue } from './judge-value';
import { factsAsked, factsLike, fillTemplate, isFramed, plain, readSlots, withoutFrame } from './questions';
import { allDoubtful, doubtful, gather, right, type Truth, type Verdict, wrong } from './verdict';

const stemOf = (item: Item) => ({ text: item.stem, isFramed: isFramed(item.stem) });

/** What comes directly after the member that the stem names; `undefined` when the stem asks no such thing. */
export function judgeNext(stem: string, fact: Fact, text: string): Verdict | undefined {
  const { object } = fact;
  const templates = predicateOf(fact)?.sequence?.next;
  if (object.type !== 'sequence' || !templates) return undefined;
  const asked = plain(withoutFrame(stem));
  const index = object.members.findIndex((member) =>
    [member.text, ...member.aliases].some((name) =>
      templates.some((template) => plain(fillTemplate(template, fact, { member: name })) === asked),
    ),
  );
  const next = object.members[index + 1];
  if (index < 0 || !next) return undefined;
  if (fact.status !== 'holds' && fact.status !== 'outdated') return doubtful(`The fact is ${fact.status}.`);
  return [next.text, ...next.aliases].some((name) => plain(name) === plain(text))
    ? right('It comes next.')
    : wrong('Something else comes next.');
}

/** Options that each are, or are not, an answer to the stem. */
export function judgeOptions(item: Item, pack: Pack): Truth {
  const facts = factsAsked(item.stem, item.factId, pack);
  const own = pack.facts.find(({ id }) => id === item.factId);
  return gather(
    item.options.map(({ id, text }) => [
      id,
      (own && judgeNext(item.stem, own, text)) ?? judgeValue(text, facts, stemOf(item), pack),
    ]),
  );
}

/** What a later date has for the same question: the newer value, or another one that is dated so. */
export function judgeUpdate(item: Item, pack: Pack): Truth {
  const ids = item.options.map(({ id }) => id);
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (fact?.status === 'holds' && fact.formerly) return judgeChanged(item, fact, pack);
  const newer = fact?.supersededBy;
  if (!fact || !newer?.object) return allDoubtful(ids, 'Nothing newer is known.');
  if (fact.status !== 'outdated') return allDoubtful(ids, `The fact is ${fact.status}, not outdated.`);
  const year = /\d{4}/.exec(newer.asOf)?.[0] ?? newer.asOf;
  if (!containsWords(item.stem, year)) return allDoubtful(ids, 'The stem does not name the date of the newer value.');
  const dated = fact.otherDates.filter(({ asOf }) => asOf.slice(0, 4) === year).map(({ object }) => object);
  const values = [newer.object, ...dated].map((object) => ({ ...fact, object, aliases: [], denied: [] }));
  return gather(item.options.map(({ id, text }) => [id, judgeValue(text, values, { text: item.stem, isFramed: true }, pack)]));
}

/** The stem tells what the text used to say; asked is what it says now. */
function judgeChanged(item: Item, fact: Fact, pack: Pack): Truth {
  const ids = item.options.map(({ id }) => id);
  const isTold = fact.formerly?.some(({ object }) => containsWords(item.stem, objectText(object)));
  if (!isTold) return allDoubtful(ids, 'The stem does not name what the text used to say.');
  return gather(item.options.map(({ id, text }) => [id, judgeValue(text, factsLike(fact, pack), stemOf(item), pack)]));
}

const trueOrFalse = (verdict: Verdict): Truth =>
  gather([
    ['true', verdict],
    ['false', verdict.is === 'doubtful' ? verdict : verdict.is === 'right' ? wrong(verdict.why) : right(verdict.why)],
  ]);

/** Whether a list names each member once, in whatever order, and nothing else. */
const isWholeSet = (text: string, fact: Fact, pack: Pack): Verdict => {
  const verdict = judgeByFact(text, fact, pack);
  return verdict.is === 'right' ? verdict : doubtful('A list can be partly true.');
};

function judgeOrderClaim(fact: Fact, earlier: string, later: string): Verdict {
  if (fact.object.type !== 'sequence') return doubtful('The fact is no sequence.');
  const { members } = fact.object;
  const placeOf = (text: string) =>
    members.findIndex((member) => [member.text, ...member.aliases].some((name) => plain(name) === plain(text)));
  const [first, second] = [placeOf(earlier), placeOf(later)];
  if (first < 0 || second < 0 || first === second) return doubtful('A member is not in the sequence.');
  return first < second ? right('They come in this order.') : wrong('They come the other way round.');
}

/** A statement, read against the sentences that the fact's predicate can make: what it claims is judged as an answer would be. */
export function judgeStatement(item: Item, pack: Pack): Truth {
  const fact = pack.facts.find(({ id }) => id === item.factId);
  const predicate = fact && predicateOf(fact);
  if (!fact || !predicate) return allDoubtful(['true', 'false'], 'The fact is unknown.');
  const sentence = withoutFrame(item.stem);
  const isSet = fact.object.type === 'set';
  const read = (templates: readonly string[]) =>
    templates
      .map((template) => readSlots(fillTemplate(template, fact), sentence))
      .filter((slots) => slots !== undefined)
      .sort((a, b) => Object.values(a).join('').length - Object.values(b).join('').length)[0];
  const before = read(predicate.sequence?.before ?? []);
  if (before?.earlier && before.later) return trueOrFalse(ifSound(fact, judgeOrderClaim(fact, before.earlier, before.later)));
  const member = isSet ? read(predicate.memberStatements ?? []) : undefined;
  const value = read(predicate.statements);
  const facts = factsLike(fact, pack);
  if (value?.object !== undefined && isSet && plain(value.object) !== plain(member?.object ?? '')) {
    const whole = isWholeSet(value.object, fact, pack);
    if (whole.is === 'right' || !member) return trueOrFalse(ifSound(fact, whole));
  }
  const claimed = member?.object ?? value?.object;
  return claimed === undefined
    ? allDoubtful(['true', 'false'], 'The statement is none of those that the predicate makes.')
    : trueOrFalse(judgeValue(claimed, facts, stemOf(item), pack));
}

const ifSound = (fact: Fact, verdict: Verdict): Verdict =>
  fact.status === 'holds' || fact.status === 'outdated' ? verdict : doubtful(`The fact is ${fact.status}.`);
