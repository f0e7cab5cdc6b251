import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { AnswerRubric } from '@/quizzes/grading/rubric';
import { unitAliasesOf } from '@/quizzes/grading/unit-words';
import type { Pack } from '@/quizzes/packs/pack';

const isText = (object: FactObject): object is Extract<FactObject, { value: string }> =>
  'value' in object && typeof object.value === 'string' && object.type !== 'duration';

/** Names and acronyms are mistaken for one another; other types for their own. */
const family = (type: FactObject['type']): string => (type === 'acronym' ? 'name' : type);

/** Every other known answer of the family: a response nearer to one of these is that one, not a typo. */
function othersOf(fact: Fact, pack: Pack): string[] {
  const mine = new Set([objectText(fact.object), ...fact.aliases].map(normalize));
  const known = pack.facts
    .filter((other) => other.id !== fact.id && isText(other.object) && family(other.object.type) === family(fact.object.type))
    .flatMap((other) => [objectText(other.object), ...other.aliases]);
  return [...new Set([...fact.denied, ...known])].filter((text) => !mine.has(normalize(text)));
}

const currencyNames: Readonly<Record<string, string>> = { USD: 'US dollars', EUR: 'euros', GBP: 'pounds', CHF: 'Swiss francs' };

/** The unit as it is written beside a number field. */
export const unitOf = (object: FactObject): string =>
  object.type === 'count'
    ? object.unit
    : object.type === 'money'
      ? (currencyNames[object.currency] ?? object.currency)
      : object.type;

/** How a typed answer to the fact is graded; `undefined` for sequences, which are not typed. */
export function rubricOf(fact: Fact, pack: Pack): AnswerRubric | undefined {
  const { object } = fact;
  switch (object.type) {
    case 'year':
    case 'decade':
    case 'century':
      return { type: 'year', value: object.value, precision: object.type, accepted: [objectText(object), ...fact.aliases] };
    case 'count':
      return {
        type: 'quantity',
        value: object.value,
        qualifier: object.qualifier,
        unit: object.unit,
        unitAliases: unitAliasesOf(object.unit),
        tolerance: 0,
      };
    case 'money':
      return {
        type: 'quantity',
        value: object.value,
        qualifier: object.qualifier,
        unit: object.currency,
        unitAliases: [unitOf(object)],
        tolerance: 0,
      };
    case 'set':
      return {
        type: 'set',
        members: object.members.map(({ text, aliases }) => ({ accepted: [text, ...aliases] })),
        open: object.open,
        others: fact.denied,
      };
    case 'sequence':
      return undefined;
    default:
      return { type: 'text', accepted: [objectText(object), ...fact.aliases], others: othersOf(fact, pack) };
  }
}
