import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import { scored, scoredShare } from '@/quizzes/grading/scored';
import type { ItemKind } from '@/quizzes/kinds/item';
import { gradeOrdering } from '@/quizzes/kinds/ordering/grade';
import type { Pack } from '@/quizzes/packs/pack';
import { asText, asTexts, type Given } from './grade-by-item';
import { gradeEvidenceText } from './grade-evidence-text';

export type GivenToFact = { kind: ItemKind; given: Given; statement?: string | undefined; correction?: string | undefined };

const byOption = (isRight: boolean): Grade => (isRight ? scored('correct', 'key') : scored('wrong', 'distractor'));

const isNamed = (texts: readonly string[], text: string): boolean => texts.some((name) => normalize(name) === normalize(text));

/** An option is its text: the value or one of its aliases, a figure however it is written; nothing counts as a typo. */
function isValue(fact: Fact, object: FactObject, aliases: readonly string[], text: string, pack: Pack): boolean {
  if (object.type === 'set') return object.members.some((member) => isNamed([member.text, ...member.aliases], text));
  if (isNamed([objectText(object), ...aliases], text)) return true;
  const rubric = rubricOf({ ...fact, object, aliases: [...aliases] }, pack);
  if (rubric?.type !== 'year' && rubric?.type !== 'quantity') return false;
  const grade = gradeAnswer(rubric, text);
  return grade.type === 'scored' && grade.verdict === 'correct';
}

/** Texts in the order given, against the sequence; a text that is no member makes the answer incomplete. */
function gradeSequence({ members }: Extract<FactObject, { type: 'sequence' }>, given: Given): Grade {
  const order = asTexts(given).map((text) =>
    String(members.findIndex((member) => isNamed([member.text, ...member.aliases], text))),
  );
  return gradeOrdering({ key: members.map((_, index) => String(index)) }, { kind: 'ordering', order });
}

/** Each member once; each right one earns its share, each stranger takes one away. */
function gradeMembers({ members }: Extract<FactObject, { type: 'set' }>, given: Given): Grade {
  const indexes = asTexts(given).map((text) => members.findIndex((member) => isNamed([member.text, ...member.aliases], text)));
  if (indexes.length === 0) return { type: 'not-ready', reason: 'incomplete' };
  const right = new Set(indexes.filter((index) => index >= 0)).size;
  const wrong = indexes.filter((index) => index < 0).length;
  return scoredShare(Math.max(0, right - wrong) / members.length, 'key', right > 0 ? 'partly' : 'distractor');
}

/** Every sentence by which the fact's own predicate claims it. */
function trueStatements(fact: Fact): string[] {
  const predicate = predicateOf(fact);
  if (!predicate) return [];
  const { object } = fact;
  const values = [objectText(object), ...fact.aliases];
  const whole = predicate.statements.flatMap((template) => values.map((value) => fillSlots(template, fact, value)));
  if (object.type === 'set')
    return whole.concat(
      (predicate.memberStatements ?? []).flatMap((template) =>
        object.members.flatMap(({ text, aliases }) => [text, ...aliases].map((name) => fillSlots(template, fact, name))),
      ),
    );
  if (object.type !== 'sequence') return whole;
  const pairs = object.members.flatMap((earlier, index) =>
    object.members.slice(index + 1).map((later) => [earlier, later] as const),
  );
  return whole.concat(
    (predicate.sequence?.before ?? []).flatMap((template) =>
      pairs.map(([earlier, later]) => fillSlots(template, fact, undefined, { earlier: earlier.text, later: later.text })),
    ),
  );
}

/** Without its item a true/false answer is graded by its statement: true only if it is one that the fact makes. */
function gradeStatement(fact: Fact, { given, statement, correction }: GivenToFact, pack: Pack): Grade {
  const answer = normalize(asText(given));
  if (statement === undefined || (answer !== 'true' && answer !== 'false')) return { type: 'not-ready', reason: 'incomplete' };
  const isTrue = trueStatements(fact).some((sentence) => normalize(statement).endsWith(normalize(sentence)));
  if (isTrue !== (answer === 'true')) return scored('wrong', 'distractor');
  const rubric = isTrue || correction === undefined ? undefined : rubricOf(fact, pack);
  if (!rubric || correction === undefined) return scored('correct', 'key');
  const grade = gradeAnswer(rubric, correction);
  return grade.type === 'scored' && grade.verdict === 'correct' ? scored('correct', 'key') : scored('close', 'correction-wrong');
}

/** Grades by the fact alone; a sentence where only the item says what was asked. */
export function gradeByFact(fact: Fact, line: GivenToFact, pack: Pack): Grade | string {
  const { kind, given } = line;
  const { object } = fact;
  const text = asText(given);
  if (text.trim() === '') return { type: 'not-ready', reason: 'empty' };
  const needsItem = `What an item of the kind ${kind} asks of "${fact.id}" is only known from the item: give it as "item".`;
  switch (kind) {
    case 'choice':
      return object.type === 'sequence' ? needsItem : byOption(isValue(fact, object, fact.aliases, text, pack));
    case 'update': {
      const newer = fact.supersededBy?.object;
      return newer ? byOption(isValue(fact, newer, [], text, pack)) : `The fact "${fact.id}" has no newer value.`;
    }
    case 'multiple-response':
      return object.type === 'set' ? gradeMembers(object, given) : `The fact "${fact.id}" is no set.`;
    case 'ordering':
      return object.type === 'sequence' ? gradeSequence(object, given) : needsItem;
    case 'true-false':
      return gradeStatement(fact, line, pack);
    case 'evidence':
      return gradeEvidenceText(fact, text, pack);
    case 'matching':
    case 'spot-error':
      return needsItem;
    default: {
      const rubric = rubricOf(fact, pack);
      return rubric ? gradeAnswer(rubric, text) : needsItem;
    }
  }
}
