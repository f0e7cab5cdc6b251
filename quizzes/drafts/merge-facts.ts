import type { FactObject, FactSource } from '@/quizzes/facts/fact';
import { isSameValue } from '@/quizzes/facts/integrity/date-rules';
import { unitOf } from '@/quizzes/facts/integrity/unit-of';
import { normalize } from '@/quizzes/facts/normalize';
import type { DraftFact } from './draft-fact';

const times = ['century', 'decade', 'year'] as const;
type Time = Extract<FactObject, { type: (typeof times)[number] }>;

const isTime = (object: FactObject): object is Time => times.some((type) => type === object.type);
const isText = (object: FactObject): object is Extract<FactObject, { value: string }> =>
  'value' in object && typeof object.value === 'string' && object.type !== 'duration';

/** The first and the last year of it. */
function yearsOf({ type, value }: Time): [first: number, last: number] {
  if (type === 'year') return [value, value];
  return type === 'decade' ? [value, value + 9] : [value * 100 - 99, value * 100];
}

/** Whether two values may be one thing said twice, the one perhaps more closely than the other. */
function mayBeSame(one: FactObject, other: FactObject): boolean {
  if (isText(one)) return isText(other);
  if (isTime(one)) {
    if (!isTime(other)) return false;
    const [[from, to], [first, last]] = [yearsOf(one), yearsOf(other)];
    return (from <= first && last <= to) || (first <= from && to <= last);
  }
  if (one.type !== other.type) return false;
  if (!('qualifier' in one) || !('qualifier' in other)) return isSameValue(one, other);
  const isOneVague = one.qualifier !== 'exact' || other.qualifier !== 'exact';
  return unitOf(one) === unitOf(other) && (one.value === other.value || isOneVague);
}

/** The higher, the more closely it says what it says; of two alike the longer words. */
function precisionOf(object: FactObject): number {
  if (isTime(object)) return times.indexOf(object.type);
  if ('qualifier' in object) return object.qualifier === 'exact' ? 1 : 0;
  return isText(object) ? object.value.length : 0;
}

const isAsked = ({ predicate, qualifiers }: DraftFact): boolean =>
  predicate !== 'own-words' || Boolean(qualifiers.question?.trim());

/** Once each, whatever its case and spacing; the first spelling stays. */
function distinct(words: readonly string[], without: readonly string[] = []): string[] {
  const seen = new Set(without.map(normalize));
  return words.filter((word) => !seen.has(normalize(word)) && seen.add(normalize(word)));
}

const importances = ['core', 'detail', 'soft'] as const;

function furtherSources(main: FactSource, facts: readonly DraftFact[]): FactSource[] {
  const keyOf = ({ start, end, answerStart }: FactSource) => JSON.stringify([start, end, answerStart]);
  const seen = new Set([keyOf(main)]);
  return facts
    .flatMap(({ source, alsoIn }) => [source, ...alsoIn])
    .filter((source) => !seen.has(keyOf(source)) && seen.add(keyOf(source)));
}

/**
 * Facts that say the same thing as one: asked in the words of the first that has a question, with the most precise value and where that
 * stands; what is also right of any of them, the names of what they are about, and every further quote that gives that value. The id that
 * one of them was published under stays. `undefined` where their values can't be one thing: of different kinds or units, or two exact ones.
 */
export function mergeFacts(facts: readonly DraftFact[]): DraftFact | undefined {
  const [first] = facts;
  if (!first || facts.length < 2 || !facts.every(({ object }) => facts.every((other) => mayBeSame(object, other.object))))
    return undefined;
  const asked = facts.find(isAsked) ?? first;
  const closest = [...facts].sort((a, b) => precisionOf(b.object) - precisionOf(a.object))[0] ?? first;
  // A listed predicate's words are of one type of value.
  const words = asked.object.type === closest.object.type || !isAsked(closest) ? asked : closest;
  const values = facts.flatMap(({ object }) => (isText(object) ? [object.value] : []));
  const own = isText(closest.object) ? [closest.object.value] : [];
  const aliases = distinct([...values, ...facts.flatMap((fact) => fact.aliases)], own);
  const published = facts.find(({ factId }) => factId !== undefined);
  const { factId: _, formerly: __, confidence: ___, ...kept } = words;
  const confidences = facts.flatMap(({ confidence }) => confidence ?? []);
  return {
    ...kept,
    ...(published ? { factId: published.factId } : {}),
    ...(published?.formerly ? { formerly: published.formerly } : {}),
    ...(confidences.length > 0 ? { confidence: Math.max(...confidences) } : {}),
    subject: {
      name: words.subject.name,
      aliases: distinct(
        facts.flatMap(({ subject }) => [subject.name, ...subject.aliases]),
        [words.subject.name],
      ),
    },
    object: closest.object,
    group: closest.group,
    source: closest.source,
    alsoIn: furtherSources(
      closest.source,
      facts.filter(({ object }) => isText(object) || isSameValue(object, closest.object)),
    ),
    aliases,
    denied: distinct(
      facts.flatMap(({ denied }) => denied),
      [...own, ...aliases],
    ),
    importance: importances.find((one) => facts.some(({ importance }) => importance === one)) ?? words.importance,
  };
}
