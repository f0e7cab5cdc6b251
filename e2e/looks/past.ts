import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase, statement, writeBatch } from '../../db/client';
import { blueprintOf } from '../../quizzes/generation/blueprint';
import { generateQuiz } from '../../quizzes/generation/generate-quiz';
import { generatorVersion } from '../../quizzes/generation/quiz';
import type { Item, ItemKind } from '../../quizzes/kinds/item';
import type { Response } from '../../quizzes/kinds/response';
import type { Pack } from '../../quizzes/packs/pack';
import { handIn } from '../../services/attempts/hand-in';
import { recordResponse } from '../../services/attempts/record-response';
import { joinBoard } from '../../services/boards/join-board';
import { saveMark } from '../../services/marks/save-mark';
import { loadPack } from '../../services/packs/load-pack';
import { recordReview } from '../../services/reviews/record-review';

/** What a learner with a past has, for the pages that need an id. */
export type Past = { user: string; result: string; test: string; open: string; board: string; fact: string };

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Days ago, and how many of ten were right. */
const quizzes = [
  [62, 4],
  [41, 5],
  [27, 6],
  [13, 6],
  [6, 8],
  [2, 9],
] as const;
const boardKinds: ItemKind[] = ['choice'];
const board = { seed: 611, items: 5 };
type Learner = { id: string; isNewGuest: boolean };

/**
 * Gives a learner ten weeks of quizzes and cards, a test that is handed in and shown on its board among others, one that is open, a
 * note and a report; each the same for the same `until`, which is the learner's now.
 */
export async function giveAPast(url: string, email: string, until: Date): Promise<Past> {
  const db = await openDatabase(url);
  try {
    const pack = await loadPack('iom');
    if (!pack.ok) throw new Error(pack.error.message);
    const [row] = (await db.$client.execute({ sql: 'select id from users where email = ?', args: [email] })).rows;
    return await live(db, pack.value, { id: String(row?.id), isNewGuest: false }, until);
  } finally {
    db.$client.close();
  }
}

async function live(db: Database, pack: Pack, user: Learner, until: Date): Promise<Past> {
  const ago = (days: number) => new Date(until.getTime() - days * dayMs);
  let result = '';
  for (const [index, [days, right]] of quizzes.entries())
    result = await take(db, pack, user, { seed: 100 + index, items: 10, right, mode: 'practice' }, ago(days));
  await reviewCards(db, pack, user, until);
  const test = await shownTest(db, pack, user, 4, 'Ada', ago(20));
  const [others] = (await db.$client.execute("select 1 from board_entries where display_name = 'Blaise'")).rows;
  for (const [index, name] of (others ? [] : ['Blaise', 'Émilie', 'Carl Friedrich']).entries())
    await shownTest(db, pack, { id: uuidv7(), isNewGuest: true }, [5, 3, 2][index] ?? 0, name, ago(21));
  const open = await take(db, pack, user, { seed: 300, items: 8, right: 3, answers: 3, mode: 'assessed' }, ago(1));
  const fact = 'headquarters-city';
  const note = 'By the lake, where the League of Nations was too.';
  await saveMark(db, { user, packId: pack.id, factId: fact, change: { note } }, ago(3));
  const said = 'Is the liaison office in New York meant, or the seat?';
  await writeBatch(db, [
    statement(sql`insert into problem_reports (id, user_id, pack_id, fact_id, problem, text, created_at)
      values (${uuidv7()}, ${user.id}, ${pack.id}, ${fact}, 'unclear', ${said}, ${ago(4).getTime()})`),
  ]);
  return {
    user: user.id,
    result,
    test,
    open,
    fact,
    board: `/packs/${pack.id}/board?seed=${board.seed}&items=${board.items}&kinds=choice`,
  };
}

/** Facts come back at growing distances; every sixth answer is "Again". */
async function reviewCards(db: Database, pack: Pack, user: Learner, until: Date): Promise<void> {
  for (const [index, { id: factId }] of pack.facts.slice(0, 24).entries())
    for (const [turn, days] of [60, 57, 49, 33, 12].entries()) {
      const at = new Date(until.getTime() - (days - (index % 7)) * dayMs + index * minuteMs);
      const grade = (index + turn) % 6 === 5 ? 1 : 3;
      const elapsedMs = 3000 + ((index * 7 + turn * 13) % 17) * 500;
      await recordReview(db, { user, packId: pack.id, review: { id: uuidv7(), factId, kind: 'card', grade, elapsedMs } }, at);
    }
}

async function shownTest(db: Database, pack: Pack, user: Learner, right: number, name: string, at: Date): Promise<string> {
  const test = await take(db, pack, user, { ...board, right, mode: 'assessed', kinds: boardKinds }, at);
  await handIn(db, user.id, test, new Date(at.getTime() + 10 * minuteMs));
  await joinBoard(db, { userId: user.id, attemptId: test, displayName: name }, at);
  return test;
}

type Taken = {
  seed: number;
  items: number;
  right: number;
  answers?: number;
  mode: 'practice' | 'assessed';
  kinds?: ItemKind[];
};

async function take(db: Database, pack: Pack, user: Learner, taken: Taken, at: Date): Promise<string> {
  const { seed, mode, right, kinds = [] } = taken;
  const blueprint = blueprintOf(taken.items, { kinds });
  const quiz = generateQuiz(pack, blueprint, seed);
  if (!quiz.ok) throw new Error(quiz.error.type);
  const attemptId = uuidv7();
  const request = { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint, mode };
  const served = quiz.value.items.slice(0, taken.answers);
  const give = async (item: Item, position: number, round: number, isRight: boolean) => {
    const when = new Date(at.getTime() + (round * served.length + position) * minuteMs);
    const sure = { certainty: isRight ? 0.85 : 0.55, elapsedMs: 4000 + position * 700 };
    const response = isRight ? rightResponse(item) : wrongResponse(item);
    const answer = { user, attemptId, request, responseId: uuidv7(), position, round, response, ...sure };
    const result = await recordResponse(db, answer, when);
    if (!result.ok) throw new Error(`an answer of the past: ${result.error.type}`);
  };
  const isRight = (position: number) => (position * 7) % served.length < right;
  for (const [position, item] of served.entries()) await give(item, position, 0, isRight(position));
  if (mode === 'practice')
    for (const [position, item] of served.entries()) if (!isRight(position)) await give(item, position, 1, true);
  return attemptId;
}

function rightResponse({ kind, key, answers, ...item }: Item): Response {
  const [first = ''] = key;
  switch (kind) {
    case 'multiple-response':
      return { kind, optionIds: [...key] };
    case 'matching':
      return { kind, optionIds: [...key] };
    case 'ordering':
      return { kind, order: [...key] };
    case 'true-false':
      return first === 'true' ? { kind, optionId: 'true' } : { kind, optionId: 'false', correction: answers[0] ?? '' };
    case 'typed':
    case 'cloze':
    case 'numeric':
      return { kind, text: ('isList' in item && item.isList ? answers.join(', ') : answers[0]) ?? '' };
    default:
      return { kind, optionId: first };
  }
}

/** Another option where there is one to choose, so that facts are mixed up as well; else nothing. */
function wrongResponse({ kind, key, options }: Item): Response {
  const other =
    options.find(({ id, origin }) => !key.includes(id) && origin.factId) ?? options.find(({ id }) => !key.includes(id));
  if (other && (kind === 'choice' || kind === 'evidence' || kind === 'spot-error' || kind === 'update'))
    return { kind, optionId: other.id };
  return { kind: 'skip' };
}
