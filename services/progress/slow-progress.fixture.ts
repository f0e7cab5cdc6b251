import type { Database } from '@/db/client';
import { replay } from '@/memory/replay';
import { retrievability } from '@/memory/retrievability';
import type { Review } from '@/memory/review';
import { findSettings } from '../settings/find-settings';

type Row = Record<string, string | number | null>;

const dayMs = 86_400_000;
const bandStarts = [1, 4, 8, 22, 91];

/** The figures of one pack's learner without an open test, worked out from the tables a second time, with no care for speed. */
export async function slowProgress(db: Database, userId: string, now: Date) {
  const all = async (sql: string) => (await db.$client.execute({ sql, args: [userId] })).rows as unknown as Row[];
  const log = await all('select * from reviews where user_id = ? order by reviewed_at, id');
  const claims = await all('select * from verdict_overrides where user_id = ? order by created_at, id');
  const responses = await all(`select r.*, a.id as attempt from responses r join attempts a on a.id = r.attempt_id
    where a.user_id = ? and r.round = 0`);
  const attempts = await all('select * from attempts where user_id = ? and finished_at is not null order by started_at, id');
  const { memory: settings } = await findSettings(db, userId);

  const isClaimed = (id: unknown) => claims.filter((claim) => claim.response_id === id).at(-1)?.claim === 'right';
  const stands = (row: Row): boolean => !log.some((undo) => undo.undoes === row.id && stands(undo));
  const answers = log.filter((row) => row.source !== 'undo' && stands(row));
  const isRight = (row: Row) => (row.grade === null ? row.verdict !== 'wrong' || isClaimed(row.id) : Number(row.grade) > 1);

  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const before = (day: string) => new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10);
  const dayAt = (text: string) => {
    const [day = '', time = ''] = text.replace('T', ' ').split(' ');
    return Number(time.slice(0, 2)) < settings.rolloverHour ? before(day) : day;
  };
  const zoneDay = (at: number) => dayAt(clock.format(at));
  const ownDay = (row: Row) =>
    row.time_zone_offset_min === null
      ? zoneDay(Number(row.reviewed_at))
      : dayAt(new Date(Number(row.reviewed_at) + Number(row.time_zone_offset_min) * 60_000).toISOString());

  const days = [...new Set(answers.map(ownDay))].sort().map((day) => {
    const of = answers.filter((row) => ownDay(row) === day);
    return { day, count: of.length, right: of.filter(isRight).length };
  });

  const counting = answers.filter((row) => row.is_practice === 0);
  const ages = counting.flatMap((row) => {
    const earlier = counting.slice(0, counting.indexOf(row)).filter((other) => other.fact_id === row.fact_id);
    const last = earlier.at(-1);
    const age = last && (Date.parse(zoneDay(Number(row.reviewed_at))) - Date.parse(zoneDay(Number(last.reviewed_at)))) / dayMs;
    const canBeLuck = row.grade === null && !['card', 'typed', 'cloze', 'numeric'].includes(String(row.kind));
    return age && !canBeLuck ? [{ from: bandStarts.findLast((start) => start <= age), isRight: isRight(row) }] : [];
  });
  const retention = bandStarts.flatMap((from) => {
    const of = ages.filter((age) => age.from === from);
    return of.length === 0 ? [] : [{ from, n: of.length, recalled: of.filter((age) => age.isRight).length }];
  });

  const said = answers
    .filter((row) => row.certainty !== null)
    .map((row) => ({ p: Number(row.certainty), o: isRight(row) ? 1 : 0 }));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const timed = answers.filter((row) => row.elapsed_ms !== null);
  const median = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  };

  const reviewOf = (row: Row): Review =>
    ({
      id: row.id,
      factId: row.fact_id,
      source: row.source,
      kind: row.kind,
      at: row.reviewed_at,
      ...(row.option_count !== null && { options: row.option_count }),
      ...(row.verdict !== null && { verdict: isClaimed(row.id) ? 'correct' : row.verdict }),
      ...(row.grade !== null && { grade: row.grade }),
      isPractice: row.is_practice === 1,
    }) as Review;
  const { rows: bodies } = await db.$client.execute(
    'select f.fact_id, f.body from facts f join packs p on p.id = f.pack_id and p.version = f.version',
  );
  const isAskable = (factId: string) =>
    bodies.some((row) => {
      const { status, importance } = JSON.parse(String(row.body)) as { status: string; importance: string };
      return row.fact_id === factId && status !== 'disputed' && status !== 'garbled' && importance !== 'soft';
    });
  const memories = [...new Set(log.map((row) => String(row.fact_id)))].flatMap((factId) => {
    const memory = replay(answers.filter((row) => row.fact_id === factId).map(reviewOf), settings);
    return memory.type === 'new' || !isAskable(factId) ? [] : [{ factId, memory }];
  });
  const today = zoneDay(now.getTime());
  const forecast = Array.from({ length: 30 }, (_, ahead) => {
    const day = new Date(Date.parse(today) + ahead * dayMs).toISOString().slice(0, 10);
    const count = memories.filter(({ memory }) => {
      const due = zoneDay(memory.due);
      return !memory.isLeech && (due === day || (due < today && day === today));
    }).length;
    return { day, count };
  });
  const recallOf = ({ memory }: (typeof memories)[number]) => retrievability(memory, now.getTime(), settings) ?? 0;
  const weak = memories
    .filter((of) => recallOf(of) < settings.desiredRetention)
    .sort((a, b) => recallOf(a) - recallOf(b) || a.memory.stability - b.memory.stability)
    .map(({ factId }) => factId);

  return {
    answers: answers.length,
    undone: log.length - answers.length,
    claimed: answers.filter((row) => isClaimed(row.id)).length,
    days,
    retention,
    certainty: {
      n: said.length,
      brier: mean(said.map(({ p, o }) => (p - o) ** 2)),
      shareRight: mean(said.map(({ o }) => o)),
      meanCertainty: mean(said.map(({ p }) => p)),
    },
    times: Object.fromEntries(
      [...new Set(timed.map((row) => String(row.kind)))].map((kind) => {
        const of = timed.filter((row) => row.kind === kind).map((row) => Number(row.elapsed_ms));
        return [kind, { n: of.length, median: median(of) }];
      }),
    ),
    forecast,
    weak,
    scores: attempts.map((attempt) => ({
      attemptId: attempt.id,
      itemCount: attempt.item_count,
      earned: responses
        .filter((row) => row.attempt === attempt.id)
        .reduce((sum, row) => sum + (isClaimed(row.id) ? 1 : Number(row.earned)), 0),
    })),
  };
}
