import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Fact } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { findPredicate } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import { reasonText } from '@/quizzes/grading/reason-text';
import type { OrderingItem } from '@/quizzes/kinds/item';
import { gradeOrdering } from '@/quizzes/kinds/ordering/grade';
import type { Pack } from '@/quizzes/packs/pack';
import { readOptions, readPack, runCommand, UsageError } from './arguments';

// `npm run --silent grade`: JSON lines { pack, factId, kind, response } on stdin → JSON lines { verdict, reason } on stdout.

const kinds = ['choice', 'true-false', 'typed', 'cloze', 'numeric', 'ordering'] as const;

const lineSchema = z.object({
  pack: z.string(),
  factId: z.string(),
  kind: z.string(),
  response: z.union([z.string(), z.array(z.string()), z.number().transform(String)]),
  /** For true-false: the statement that the response is about. */
  statement: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

const asText = (response: Line['response']): string => (Array.isArray(response) ? response.join(', ') : response);

/** Texts in the order given, against the sequence; a text that is no member makes the answer incomplete. */
function gradeSequence(fact: Fact, response: Line['response']): Grade {
  if (fact.object.type !== 'sequence') throw new UsageError(`The fact "${fact.id}" is no sequence.`);
  const { members } = fact.object;
  const texts = Array.isArray(response) ? response : response.split(/\s*(?:>|→|;|,)\s*/);
  const order = texts.map((text) => {
    const index = members.findIndex((member) =>
      [member.text, ...member.aliases].some((name) => normalize(name) === normalize(text)),
    );
    return index < 0 ? 'unknown' : String(index);
  });
  return gradeOrdering({ key: members.map((_, index) => String(index)) } as unknown as OrderingItem, { kind: 'ordering', order });
}

/** Without its item a true/false answer is graded by its statement: true only if it is one that the fact makes. */
function gradeStatement(fact: Fact, response: string, statement: string | undefined): Grade {
  const predicate = findPredicate(fact.predicate);
  const given = normalize(response);
  if (statement === undefined || !predicate || (given !== 'true' && given !== 'false'))
    return { type: 'not-ready', reason: 'incomplete' };
  const isTrue = predicate.statements.some((template) => normalize(statement).endsWith(normalize(fillSlots(template, fact))));
  const isRight = isTrue === (given === 'true');
  return {
    type: 'scored',
    verdict: isRight ? 'correct' : 'wrong',
    reason: isRight ? 'key' : 'distractor',
    earned: isRight ? 1 : 0,
    possible: 1,
  };
}

/** An option is its text: the key or one of its aliases, else a distractor; nothing counts as a typo. */
function gradeOption(fact: Fact, response: string): Grade {
  if (response.trim() === '') return { type: 'not-ready', reason: 'empty' };
  const isRight = [objectText(fact.object), ...fact.aliases].some((text) => normalize(text) === normalize(response));
  return {
    type: 'scored',
    verdict: isRight ? 'correct' : 'wrong',
    reason: isRight ? 'key' : 'distractor',
    earned: isRight ? 1 : 0,
    possible: 1,
  };
}

function gradeLine(line: Line, pack: Pack): Grade {
  const fact = pack.facts.find(({ id }) => id === line.factId);
  if (!fact) throw new UsageError(`The pack "${pack.id}" has no fact called "${line.factId}".`);
  switch (line.kind as (typeof kinds)[number]) {
    case 'ordering':
      return gradeSequence(fact, line.response);
    case 'true-false':
      return gradeStatement(fact, asText(line.response), line.statement);
    case 'choice':
      return gradeOption(fact, asText(line.response));
    default: {
      const rubric = rubricOf(fact, pack);
      if (!rubric) throw new UsageError(`The fact "${fact.id}" can't be answered by typing.`);
      return gradeAnswer(rubric, asText(line.response));
    }
  }
}

runCommand(async () => {
  const options = readOptions(['pack-file']);
  const packs = new Map<string, Pack>();
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    let parsed: ReturnType<typeof lineSchema.safeParse>;
    try {
      parsed = lineSchema.safeParse(JSON.parse(text));
    } catch {
      parsed = lineSchema.safeParse(undefined);
    }
    if (!parsed.success) {
      console.log(JSON.stringify({ verdict: 'not-ready', reason: 'This line is not { pack, factId, kind, response }.' }));
      continue;
    }
    const line = parsed.data;
    if (!(kinds as readonly string[]).includes(line.kind)) {
      throw new UsageError(`There is no kind of item called "${line.kind}" to grade; there are ${kinds.join(', ')}.`);
    }
    const pack = packs.get(line.pack) ?? (await readPack({ pack: line.pack, ...options }));
    packs.set(line.pack, pack);
    const grade = gradeLine(line, pack);
    const verdict = grade.type === 'scored' ? grade.verdict : grade.type;
    console.log(JSON.stringify({ verdict, reason: reasonText[grade.reason] }));
  }
});
