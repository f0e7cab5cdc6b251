import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Database, statement, writeBatch } from '../../../db/client';
import { blueprintOf } from '../../../quizzes/generation/blueprint';
import { generateQuiz } from '../../../quizzes/generation/generate-quiz';
import { generatorVersion } from '../../../quizzes/generation/quiz';
import type { Item } from '../../../quizzes/kinds/item';
import type { Pack } from '../../../quizzes/packs/pack';
import { makeMailToken } from '../../../services/accounts/mail-token';
import { handIn } from '../../../services/attempts/hand-in';
import { recordResponse } from '../../../services/attempts/record-response';
import { saveMark } from '../../../services/marks/save-mark';

/** What only its learner, or whom the table names, may read. No other text of the site contains them. */
export type Marks = { email: string; name: string; displayName: string; note: string; answer: string; reportText: string };

export const marksOf = (tag: string): Marks => ({
  email: `zqmail-${tag}@example.org`,
  name: `Zqname${tag}`,
  displayName: `Zqshown${tag}`,
  note: `zqnote${tag}`,
  answer: `zqanswer${tag}`,
  reportText: `zqreport${tag}`,
});

/** The ids that addresses and forms name. */
export type Things = {
  user: string;
  pack: string;
  /** A text that is prepared, with one proposed fact. */
  draft: string;
  fact: string;
  /** Finished practice with a wrong typed answer at position 0. */
  attempt: string;
  /** A test with one of two answers given. */
  openTest: string;
  /** A test handed in, and shown on the board. */
  'board-entry': string;
  session: string;
  passkey: string;
  link: string;
  report: string;
  /** The secret in a mail that confirms the address. */
  'mail-token': string;
  /** What has to be typed before everything is deleted. */
  confirmation: string;
};

type Owner = { userId: string; marks: Marks; confirmation: string; ownPack: string | undefined; hasQuizzes: boolean };

/** Gives a user one of everything that someone else must not reach; attempts only where they are asked for, which take longest. */
export async function giveBelongings(
  db: Database,
  pack: Pack,
  { userId, marks, confirmation, ownPack, hasQuizzes }: Owner,
): Promise<Things> {
  const at = new Date();
  const packId = ownPack ?? pack.id;
  const factId = pack.facts[0]?.id ?? '';
  const user = { id: userId, isNewGuest: false };
  if (ownPack) await copyPack(db, pack.id, ownPack, userId, at);
  const attempts = hasQuizzes ? await takeQuizzes(db, pack, user, marks, at) : { attempt: '', openTest: '', 'board-entry': '' };
  await saveMark(db, { user, packId: pack.id, factId, change: { note: marks.note } }, at);
  const ids = { draft: uuidv7(), session: uuidv7(), passkey: `passkey-${uuidv7()}`, link: uuidv7(), report: uuidv7() };
  const ms = at.getTime();
  await writeBatch(
    db,
    [
      sql`insert into sessions (id, user_id, created_at, device) values (${ids.session}, ${userId}, ${ms}, 'Firefox on Linux')`,
      sql`insert into linked_accounts (provider, provider_account_id, user_id, type, created_at) values ('oidc', ${ids.link}, ${userId}, 'oidc', ${ms})`,
      sql`insert into passkeys (credential_id, user_id, provider_account_id, public_key, counter, device_type, is_backed_up, name, created_at)
        values (${ids.passkey}, ${userId}, ${uuidv7()}, 'AA', 0, 'singleDevice', 0, ${marks.note}, ${ms})`,
      sql`insert into drafts (id, owner_user_id, title, language, citation_title, text, text_hash, topics, created_at, updated_at)
        values (${ids.draft}, ${userId}, ${marks.note}, 'en', ${marks.note}, ${pack.document.text}, '0',
          ${JSON.stringify(pack.topics)}, ${ms}, ${ms})`,
      sql`insert into draft_facts (draft_id, id, state, origin, start, body, updated_at)
        values (${ids.draft}, 'fact', 'proposed', 'hand', 0, ${JSON.stringify(draftFactOf(pack))}, ${ms})`,
      sql`insert into problem_reports (id, user_id, pack_id, fact_id, problem, text, created_at)
        values (${ids.report}, ${userId}, ${packId}, ${factId}, 'wrong', ${marks.reportText}, ${ms})`,
    ].map(statement),
  );
  const token = await makeMailToken(db, { purpose: 'verify', email: marks.email, userId }, at);
  return {
    user: userId,
    pack: packId,
    fact: factId,
    'mail-token': token,
    confirmation,
    ...attempts,
    ...ids,
  };
}

/** A fact as a draft has it. */
export function draftFactOf({ facts }: Pack) {
  const [fact] = facts;
  if (!fact) throw new Error('the pack has no fact');
  const { id: _, leaks: __, ...draftFact } = fact;
  return { ...draftFact, reasons: [] };
}

/** Practice, an open test, and a test that is on the board. */
async function takeQuizzes(db: Database, pack: Pack, user: Learner, marks: Marks, at: Date) {
  const [boardSeed = 0, testSeed = 0, practiceSeed = 0] = quizSeeds(pack);
  const take = (mode: 'practice' | 'assessed', seed: number, answers: number) =>
    takeQuiz(db, pack, user, { mode, seed, answers, text: marks.answer }, at);
  const handedIn = await take('assessed', boardSeed, 2);
  await handIn(db, user.id, handedIn, at);
  const openTest = await take('assessed', testSeed, 1);
  const attempt = await take('practice', practiceSeed, 2);
  const shown = sql`insert into board_entries (attempt_id, user_id, display_name, created_at)
    values (${handedIn}, ${user.id}, ${marks.displayName}, ${at.getTime()})`;
  await writeBatch(db, [statement(shown)]);
  return { attempt, openTest, 'board-entry': handedIn };
}

type Learner = { id: string; isNewGuest: boolean };

type Taken = { mode: 'practice' | 'assessed'; seed: number; answers: number; text: string };

/** Answers the first of two typed items with a text that is wrong everywhere; returns the attempt's id. */
async function takeQuiz(
  db: Database,
  pack: Pack,
  user: Learner,
  { mode, seed, answers, text }: Taken,
  at: Date,
): Promise<string> {
  const attemptId = uuidv7();
  const request = { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint: twoTyped, mode };
  for (let position = 0; position < answers; position += 1) {
    const response = { kind: 'typed' as const, text };
    const answer = { user, attemptId, request, responseId: uuidv7(), position, round: 0, response };
    const result = await recordResponse(db, answer, at);
    if (!result.ok) throw new Error(`planting an answer: ${result.error.type}`);
  }
  return attemptId;
}

const twoTyped = blueprintOf(2, { kinds: ['typed'] });
const takesWords = (item: Item) => item.kind === 'typed' && !['year', 'quantity'].includes(item.rubric.type);
const known = new Map<string, number[]>();

/** Seeds of quizzes of two typed items that both take words: on the board, for the open test, for practice. */
export function quizSeeds(pack: Pack): readonly number[] {
  const seeds = known.get(pack.version) ?? [];
  for (let seed = 1; seeds.length < 3 && seed < 200; seed += 1) {
    const quiz = generateQuiz(pack, twoTyped, seed);
    if (quiz.ok && quiz.value.items.length === 2 && quiz.value.items.every(takesWords)) seeds.push(seed);
  }
  known.set(pack.version, seeds);
  return seeds;
}

async function copyPack(db: Database, from: string, to: string, ownerUserId: string, at: Date): Promise<void> {
  await writeBatch(
    db,
    [
      sql`insert into packs (id, title, summary, language, version, owner_user_id, updated_at)
        select ${to}, title, summary, language, version, ${ownerUserId}, ${at.getTime()} from packs where id = ${from}`,
      sql`insert into pack_versions (pack_id, version, frame, created_at)
        select ${to}, v.version, json_set(v.frame, '$.id', ${to}), v.created_at from pack_versions v join packs p on p.version = v.version
        where v.pack_id = ${from} and p.id = ${from}`,
      sql`insert into facts (pack_id, version, fact_id, position, body)
        select ${to}, f.version, f.fact_id, f.position, f.body from facts f join packs p on p.version = f.version
        where f.pack_id = ${from} and p.id = ${from}`,
    ].map(statement),
  );
}
