import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Grade } from '@/quizzes/grading/grade';
import { reasonText } from '@/quizzes/grading/reason-text';
import { type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { readOptions, readPack, runCommand, UsageError } from './arguments';
import { gradeByFact } from './grade-by-fact';
import { givenSchema, gradableItemSchema, gradeByItem } from './grade-by-item';

// `npm run --silent grade`: JSON lines on stdin → one JSON line { verdict, reason } each, in order, on stdout.
//
// By fact: { pack, factId, kind, response, statement?, correction? }
//   typed, cloze, numeric   what was typed
//   choice, update          the option's text (update: against the newer value)
//   evidence                the excerpt's text, "…" where it was cut
//   multiple-response       the chosen members, an array of texts
//   ordering                a sequence's members in order, an array of texts
//   true-false              "true" or "false" to `statement`; `correction` is what should stand there
// By item: { item, response, correction? }, with `item` as `quiz` prints it, for any kind, and the only way for matching, spot-error
//   and timelines. Options may be given by id or by text; matching takes an array in the order of the prompts or { prompt: option }.
// A line that can't be graded gets "not-ready" and a reason; an unknown pack, fact or kind ends with one sentence and exit 2.

const shape = z.object({ response: givenSchema, correction: z.string().optional() });
const itemLineSchema = shape.extend({ item: gradableItemSchema });
const factLineSchema = shape.extend({
  pack: z.string(),
  factId: z.string(),
  kind: z.string(),
  /** For true-false: the statement that the response is about. */
  statement: z.string().optional(),
});

const say = (verdict: string, reason: string): void => console.log(JSON.stringify({ verdict, reason }));

const sayGrade = (grade: Grade | string): void => {
  if (typeof grade === 'string') say('not-ready', grade);
  else say(grade.type === 'scored' ? grade.verdict : grade.type, reasonText[grade.reason]);
};

const isKind = (kind: string): kind is ItemKind => (itemKinds as readonly string[]).includes(kind);

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

runCommand(async () => {
  const options = readOptions(['pack-file']);
  const packs = new Map<string, Pack>();
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue;
    const json = readJson(text);
    if (typeof json === 'object' && json !== null && 'item' in json) {
      const parsed = itemLineSchema.safeParse(json);
      if (parsed.success) sayGrade(gradeByItem(parsed.data.item, parsed.data.response, parsed.data.correction));
      else say('not-ready', 'This line is not { item, response } with an item as quiz prints it.');
      continue;
    }
    const parsed = factLineSchema.safeParse(json);
    if (!parsed.success) {
      say('not-ready', 'This line is not { pack, factId, kind, response }.');
      continue;
    }
    const { kind, response, statement, correction, ...line } = parsed.data;
    if (!isKind(kind))
      throw new UsageError(`There is no kind of item called "${kind}" to grade; there are ${itemKinds.join(', ')}.`);
    const pack = packs.get(line.pack) ?? (await readPack({ pack: line.pack, ...options }));
    packs.set(line.pack, pack);
    const fact = pack.facts.find(({ id }) => id === line.factId);
    if (!fact) throw new UsageError(`The pack "${pack.id}" has no fact called "${line.factId}".`);
    sayGrade(gradeByFact(fact, { kind, given: response, statement, correction }, pack));
  }
});
