import { type DraftFact, draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { type FactObject, textObjectSchema } from '@/quizzes/facts/fact';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { wordsOf } from './fact-words';

/** What a person fills in about a fact, each as its field has it. */
export type FactValues = {
  question: string;
  statement: string;
  subject: string;
  type: FactObject['type'];
  value: string;
  unit: string;
  qualifier: string;
  currency: string;
  aliases: string;
  denied: string;
  group: string;
  importance: string;
  topic: string;
  asOf: string;
};

export const textTypes = textObjectSchema.shape.type.options;
export const numberTypes = ['year', 'decade', 'century', 'count', 'money', 'duration'] as const;

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function valueIn(object: FactObject): string {
  switch (object.type) {
    case 'set':
    case 'sequence':
      return object.members.map(({ text }) => text).join(', ');
    default:
      return String(object.value);
  }
}

export const toValues = (fact: DraftFact): FactValues => {
  const { object } = fact;
  return {
    ...wordsOf(fact),
    subject: fact.subject.name,
    type: object.type,
    value: valueIn(object),
    unit: object.type === 'count' ? object.unit : object.type === 'duration' ? String(object.years) : '',
    qualifier: 'qualifier' in object ? object.qualifier : 'exact',
    currency: object.type === 'money' ? object.currency : '',
    aliases: fact.aliases.join(', '),
    denied: fact.denied.join(', '),
    group: fact.group,
    importance: fact.importance,
    topic: fact.topic,
    asOf: fact.asOf?.to ?? fact.asOf?.from ?? '',
  };
};

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(/[\s,_]/g, '')));

function toObject({ type, value, unit, qualifier, currency }: FactValues, before: FactObject): unknown {
  switch (type) {
    case 'year':
    case 'decade':
    case 'century':
      return { type, value: numberOf(value) };
    case 'count':
      return { type, value: numberOf(value), unit: unit.trim(), qualifier };
    case 'money':
      return {
        ...(before.type === 'money' ? before : {}),
        type,
        value: numberOf(value),
        currency: currency.trim().toUpperCase(),
        qualifier,
      };
    case 'duration':
      return { type, value: value.trim(), years: numberOf(unit), qualifier };
    case 'sequence':
      return before;
    case 'set': {
      if (before.type !== 'set') return before;
      const known = new Map(before.members.map((member) => [member.text, member]));
      return { ...before, members: listed(value).map((text) => known.get(text) ?? { text, aliases: [] }) };
    }
    default:
      return { type, value: value.trim() };
  }
}

/**
 * The fact with what was filled in, or the first field that can't be read. Words or a type other than a listed predicate's make it a
 * fact in the author's own words.
 */
export function withValues(fact: DraftFact, values: FactValues): { fact: DraftFact } | { field: string } {
  const before = toValues(fact);
  const isReworded = values.question !== before.question || values.statement !== before.statement || values.type !== before.type;
  const { event, member } = fact.qualifiers;
  const words = { question: values.question.trim(), statement: values.statement.trim() };
  const parsed = draftFactSchema.safeParse({
    ...fact,
    subject: { ...fact.subject, name: values.subject.trim() },
    ...(isReworded
      ? {
          predicate: ownWordsId,
          qualifiers: { ...words, ...(event ? { event } : {}), ...(member ? { member } : {}) },
        }
      : {}),
    object: toObject(values, fact.object),
    aliases: listed(values.aliases),
    denied: listed(values.denied),
    group: values.group.trim(),
    importance: values.importance,
    topic: values.topic,
    asOf:
      values.asOf === before.asOf
        ? fact.asOf
        : values.asOf.trim()
          ? { from: values.asOf.trim(), to: values.asOf.trim() }
          : undefined,
  });
  if (parsed.success) return { fact: parsed.data };
  const [first, second] = parsed.error.issues[0]?.path ?? [];
  return {
    field:
      first === 'object'
        ? second === 'unit' || second === 'years'
          ? 'unit'
          : second === 'currency'
            ? 'currency'
            : 'value'
        : String(first),
  };
}
