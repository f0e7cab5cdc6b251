import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { currencyNames, objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { scopeWords } from '@/quizzes/grading/harmless-words';
import type { AnswerRubric, TextForm } from '@/quizzes/grading/rubric';
import { unitAliasesOf } from '@/quizzes/grading/unit-words';
import type { Pack } from '@/quizzes/packs/pack';

const isText = (object: FactObject): object is Extract<FactObject, { value: string }> =>
  'value' in object && typeof object.value === 'string' && object.type !== 'duration';

/** Names and acronyms are mistaken for one another; other types for their own. */
const family = (type: FactObject['type']): string => (type === 'acronym' ? 'name' : type);

const forms: Readonly<Partial<Record<FactObject['type'], TextForm>>> = {
  actor: 'phrase',
  class: 'phrase',
  role: 'phrase',
  aim: 'phrase',
  topic: 'phrase',
  quality: 'phrase',
  event: 'phrase',
  document: 'phrase',
  right: 'phrase',
  task: 'phrase',
  cause: 'phrase',
};

/** Only people go by part of their name: "Who wrote …?" asks for one. */
const asksWho = (fact: Fact): boolean =>
  predicateOf(fact)?.questions.some((question) => /\bwho(?:m|se)?\b/i.test(question)) ?? false;

/** Texts that name what the fact's subject is about are in its sentences too: they may stand around an answer. */
function sentencesOf(fact: Fact): string[] {
  const predicate = predicateOf(fact);
  const slots = Object.keys(fact.qualifiers);
  const templates = predicate ? [...predicate.questions, ...predicate.statements] : [];
  const filled = templates.filter((template) =>
    Array.from(template.matchAll(/\{([a-z]+)\}/g)).every(([, name = '']) => ['subject', 'object', ...slots].includes(name)),
  );
  return [fact.subject.name, ...fact.subject.aliases, ...filled.map((template) => fillSlots(template, fact, ' '))];
}

/** Every other known answer of the family: a response nearer to one of these is that one, not a typo. */
function othersOf(fact: Fact, pack: Pack): string[] {
  const mine = new Set([objectText(fact.object), ...fact.aliases].map(normalize));
  const known = pack.facts
    .filter((other) => other.id !== fact.id && isText(other.object) && family(other.object.type) === family(fact.object.type))
    .flatMap((other) => [objectText(other.object), ...other.aliases]);
  return [...new Set([...fact.denied, ...known])].filter((text) => !mine.has(normalize(text)));
}

/** The unit as it is written beside a number field. */
export const unitOf = (object: FactObject): string => {
  if (object.type === 'count') return object.unit;
  if (object.type === 'money') return currencyNames[object.currency] ?? object.currency;
  return object.type === 'duration' ? 'years' : object.type;
};

const perWords = {
  year: 'per year annum annual annually yearly each every',
  month: 'per month monthly each every',
  day: 'per day daily each every',
} as const;

const made = new WeakMap<Pack, WeakMap<Fact, { rubric: AnswerRubric | undefined }>>();

/** How a typed answer to the fact is graded; `undefined` for sequences, which are not typed. Made once for a fact of a pack. */
export function rubricOf(fact: Fact, pack: Pack): AnswerRubric | undefined {
  const ofPack = made.get(pack) ?? new WeakMap<Fact, { rubric: AnswerRubric | undefined }>();
  made.set(pack, ofPack);
  const entry = ofPack.get(fact) ?? { rubric: makeRubric(fact, pack) };
  ofPack.set(fact, entry);
  return entry.rubric;
}

function makeRubric(fact: Fact, pack: Pack): AnswerRubric | undefined {
  const { object } = fact;
  const scope = scopeWords(sentencesOf(fact));
  switch (object.type) {
    case 'year':
    case 'decade':
    case 'century':
      return { type: 'year', value: object.value, precision: object.type, accepted: [objectText(object), ...fact.aliases] };
    case 'count':
    case 'money':
    case 'duration': {
      const unit = object.type === 'money' ? object.currency : unitOf(object);
      const others = pack.facts.flatMap((other) => (other.object.type === 'count' ? [other.object.unit] : []));
      const per = object.type === 'money' && object.per ? ` ${perWords[object.per]}` : '';
      return {
        type: 'quantity',
        value: object.type === 'duration' ? object.years : object.value,
        qualifier: object.qualifier,
        unit,
        unitAliases: object.type === 'money' ? [unitOf(object)] : unitAliasesOf(unit),
        otherUnits: [...new Set(others)].filter((other) => other !== unit && !unitAliasesOf(unit).includes(other)),
        accepted: [objectText(object), ...fact.aliases],
        tolerance: 0,
        scope: scope + per,
      };
    }
    case 'set':
      return {
        type: 'set',
        members: object.members.map(({ text, aliases }) => ({ accepted: [text, ...aliases] })),
        open: object.open,
        others: fact.denied,
        scope,
      };
    case 'sequence':
      return undefined;
    default: {
      const form = forms[object.type] ?? (object.type === 'name' && asksWho(fact) ? 'name' : undefined);
      const accepted = [objectText(object), ...fact.aliases];
      return { type: 'text', accepted, others: othersOf(fact, pack), ...(form ? { form } : {}), scope };
    }
  }
}
