import { createInterface } from 'node:readline';
import { z } from 'zod';
import { replay } from '@/memory/replay';
import { grades, type Review } from '@/memory/review';
import { defaultSettings, type MemorySettings, memorySettingsSchema } from '@/memory/settings';
import { verdicts } from '@/quizzes/grading/grade';
import { itemKinds } from '@/quizzes/kinds/item';
import { readOptions, runCommand, UsageError } from './arguments';

// `npm run --silent memory:replay -- [--retention 0.9] [--zone Europe/Berlin] [--rollover 4]`: JSON lines of reviews on stdin → one
// JSON line { factId, type, stability, difficulty, due, reps, lapses } per fact on stdout, in the order in which facts first appear.
//
// A line: { factId, at, kind, options?, verdict | grade, id?, isPractice? }, or { factId, at, id?, undoes } for an undo
//   at       ISO 8601 with its zone ("2026-11-25T09:00:00Z"), or ms since 1970, in 1970–9799; lines may come in any order
//   kind     an item's kind, or "card"
//   options  how many answers there were to guess among
//   verdict  "correct", "close" or "wrong"
//   grade    1 Again, 2 Hard, 3 Good, 4 Easy; where it is given, the verdict doesn't count
// Stability is in days, `due` is ISO 8601 in UTC. A new memory (all practice, or all undone) has no stability, difficulty or due.
// No fuzz; days are those of UTC from midnight on, unless an option says otherwise. A bad line: one sentence, exit 2, no output.

/** Years have four digits, and the longest interval is a hundred years. */
const latestAt = Date.UTC(9800, 0, 1);
const atSchema = z
  .union([z.number().int(), z.union([z.iso.datetime({ offset: true }), z.iso.date()]).transform((text) => Date.parse(text))])
  .refine((at) => at >= 0 && at <= latestAt);
const base = z.object({ factId: z.string().min(1), at: atSchema, id: z.string().min(1).optional() });
const undoSchema = base.extend({ undoes: z.string().min(1) });
const reviewSchema = base
  .extend({
    kind: z.enum([...itemKinds, 'card']),
    options: z.number().int().min(1).optional(),
    verdict: z.enum(verdicts).optional(),
    grade: z.literal(grades).optional(),
    isPractice: z.boolean().optional(),
  })
  .refine((line) => line.verdict !== undefined || line.grade !== undefined, { path: ['verdict'], error: 'needed, or a grade' });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const firstFault = ({ issues }: z.ZodError): string => `its "${String(issues[0]?.path[0])}" is missing or not what is documented`;

function readReview(text: string, line: number): Review {
  const refuse = (why: string): UsageError => new UsageError(`Line ${line} is not a review: ${why}.`);
  const json = readJson(text);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw refuse('it is not a JSON object');
  // Of reviews at the same time, and without an id, the earlier line comes first.
  const ownId = `line-${String(line).padStart(12, '0')}`;
  if ('undoes' in json) {
    const undo = undoSchema.safeParse(json);
    if (!undo.success) throw refuse(firstFault(undo.error));
    const { factId, at, id = ownId, undoes } = undo.data;
    return { id, factId, source: 'undo', kind: 'card', at, undoes };
  }
  const parsed = reviewSchema.safeParse(json);
  if (!parsed.success) throw refuse(firstFault(parsed.error));
  const { factId, at, id = ownId, kind, options, verdict, grade, isPractice } = parsed.data;
  return {
    ...{ id, factId, source: 'import', kind, at },
    ...(options !== undefined && { options }),
    ...(verdict !== undefined && { verdict }),
    ...(grade !== undefined && { grade }),
    ...(isPractice !== undefined && { isPractice }),
  };
}

function readSettings(): MemorySettings {
  const { retention = '0.9', zone = 'UTC', rollover = '0' } = readOptions(['retention', 'zone', 'rollover']);
  const given = { desiredRetention: Number(retention), timeZone: zone, rolloverHour: Number(rollover) };
  const parsed = memorySettingsSchema.safeParse({ ...defaultSettings, isFuzzed: false, ...given });
  if (parsed.success) return parsed.data;
  switch (parsed.error.issues[0]?.path[0]) {
    case 'desiredRetention':
      throw new UsageError(`The retention is from 0.7 to 0.99, such as --retention 0.9; this is "${retention}".`);
    case 'timeZone':
      throw new UsageError(`There is no time zone called "${zone}"; --zone takes an IANA name, such as Europe/Berlin.`);
    default:
      throw new UsageError(`The hour at which a day begins is from 0 to 23, such as --rollover 4; this is "${rollover}".`);
  }
}

runCommand(async () => {
  const settings = readSettings();
  const logs = new Map<string, Review[]>();
  let line = 0;
  for await (const text of createInterface({ input: process.stdin })) {
    line += 1;
    if (text.trim() === '') continue;
    const review = readReview(text, line);
    const log = logs.get(review.factId);
    if (log) log.push(review);
    else logs.set(review.factId, [review]);
  }
  for (const [factId, log] of logs) {
    const memory = replay(log, settings);
    if (memory.type === 'new') console.log(JSON.stringify({ factId, type: 'new', reps: 0, lapses: 0 }));
    else {
      const { type, stability, difficulty, due, reps, lapses } = memory;
      console.log(JSON.stringify({ factId, type, stability, difficulty, due: new Date(due).toISOString(), reps, lapses }));
    }
  }
});
