import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import type { AnswerRubric } from '@/quizzes/grading/rubric';
import type { Pack } from '@/quizzes/packs/pack';
import type { Random } from './random';
import { rubricOf } from './rubric-of';
import { findPhrase, type Span } from './source/find-phrase';

/**
 * The one value that an item is about: a fact's own, one member of its set, or what follows a member of its sequence.
 * Kinds that ask for one value are written once for all three.
 */
export type Focus = {
  fact: Fact;
  type: 'value' | 'member' | 'next';
  /** The right value as it stands in an option. */
  text: string;
  /** All texts that are right, `text` first. */
  accepted: readonly string[];
  /** Absent for members, which are plain texts. */
  object?: FactObject;
  /** Where the document says it, if word for word. */
  span?: Span;
  rubric?: AnswerRubric;
  /** Templates that ask for it, and the same filled. */
  question: (index: number) => string;
  questionCount: number;
  /** A sentence that claims `value`, true with `text`. */
  statement: (index: number, value: string) => string;
  statementCount: number;
  /** For what follows in a sequence: the other members, wrong answers to the question. */
  rivals: readonly string[];
  /** For a sequence: the value that turns the statement round, and so makes it false. */
  turned?: string;
};

const textOf = (templates: readonly string[], index: number): string => {
  const template = templates[index];
  if (template === undefined) throw new Error(`There is no template number ${index}.`);
  return template;
};

/** The focus of an item on the fact; `undefined` for sets and sequences whose predicate has no words for one member. */
export function focusOf(fact: Fact, pack: Pack, random: Random): Focus | undefined {
  const { object } = fact;
  if (object.type === 'set') return memberFocus(fact, object, random);
  if (object.type === 'sequence') return nextFocus(fact, object, random);
  const predicate = predicateOf(fact);
  if (!predicate) throw new Error(`The fact "${fact.id}" has the unknown predicate "${fact.predicate}".`);
  const rubric = rubricOf(fact, pack);
  return {
    fact,
    type: 'value',
    text: objectText(object),
    accepted: [objectText(object), ...fact.aliases],
    object,
    span: { start: fact.source.answerStart, end: fact.source.answerEnd },
    ...(rubric ? { rubric } : {}),
    question: (index) => fillSlots(textOf(predicate.questions, index), fact),
    questionCount: predicate.questions.length,
    statement: (index, value) => fillSlots(textOf(predicate.statements, index), fact, value),
    statementCount: predicate.statements.length,
    rivals: [],
  };
}

type Member = { text: string; aliases: readonly string[] };
const namesOf = (members: readonly Member[]): string[] => members.flatMap(({ text, aliases }) => [text, ...aliases]);

const memberRubric = (member: Member, others: readonly string[]): AnswerRubric => {
  const mine = new Set([member.text, ...member.aliases].map(normalize));
  return {
    type: 'text',
    accepted: [member.text, ...member.aliases],
    others: others.filter((text) => !mine.has(normalize(text))),
  };
};

function memberFocus(fact: Fact, object: Extract<FactObject, { type: 'set' }>, random: Random): Focus | undefined {
  const templates = predicateOf(fact)?.memberStatements;
  if (!templates) return undefined;
  const member = random.pick(object.members);
  const span = spanInAnswer(fact, [member.text, ...member.aliases]);
  return {
    fact,
    type: 'member',
    text: member.text,
    accepted: [member.text, ...member.aliases],
    ...(span ? { span } : {}),
    rubric: memberRubric(member, [...fact.denied, ...namesOf(object.members)]),
    question: () => '',
    questionCount: 0,
    statement: (index, value) => fillSlots(textOf(templates, index), fact, value),
    statementCount: templates.length,
    rivals: [],
  };
}

/** Where the answer's own span names the member. */
function spanInAnswer({ source }: Fact, names: readonly string[]): Span | undefined {
  const offset = source.answerStart - source.start;
  const answer = source.quote.slice(offset, source.answerEnd - source.start);
  for (const name of names) {
    const [found] = findPhrase(answer, name);
    if (found) return { start: source.answerStart + found.start, end: source.answerStart + found.end };
  }
  return undefined;
}

function nextFocus(fact: Fact, object: Extract<FactObject, { type: 'sequence' }>, random: Random): Focus | undefined {
  const templates = predicateOf(fact)?.sequence;
  if (!templates) return undefined;
  const index = random.int(1, object.members.length - 1);
  const [before, member] = [object.members[index - 1], object.members[index]];
  if (!before || !member) return undefined;
  const others = object.members.filter((other) => other !== member && other !== before);
  return {
    fact,
    type: 'next',
    text: member.text,
    accepted: [member.text, ...member.aliases],
    rubric: memberRubric(member, [...fact.denied, ...namesOf(object.members)]),
    question: (at) => fillSlots(textOf(templates.next, at), fact, member.text, { member: before.text }),
    questionCount: templates.next.length,
    // A statement names two members in one order; the other order is the false one.
    statement: (at, value) =>
      fillSlots(textOf(templates.before, at), fact, value, {
        earlier: value === before.text ? member.text : before.text,
        later: value,
      }),
    statementCount: templates.before.length,
    rivals: others.map(({ text }) => text),
    turned: before.text,
  };
}

const said = new WeakMap<AnswerRubric, boolean>();

/** Whether the document's own words are the answer. A pronoun, or words that the author had to mend, are not. */
export function isSaid(literal: string, rubric: AnswerRubric): boolean {
  const known = said.get(rubric);
  if (known !== undefined) return known;
  const grade = gradeAnswer(rubric, literal);
  const isRight = grade.type === 'scored' && grade.verdict === 'correct';
  said.set(rubric, isRight);
  return isRight;
}

/** Of what follows in a sequence: that it does, instead of the whole order. */
export const sayingOf = (focus: Focus): string | undefined =>
  focus.type === 'next' ? focus.statement(0, focus.text) : undefined;
