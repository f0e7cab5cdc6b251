import { sql } from 'drizzle-orm';
import type { Database } from '../client';
import { effectiveOf } from './overrides';

/** One learner's first answer to one item. `learner` counts the learners through; no id of theirs leaves the database. */
export type FirstAnswerRow = {
  learner: number;
  itemId: string;
  factId: string;
  kind: string;
  earned: number;
  optionCount: number;
  /** JSON, where the options are values that one chooses among; else null. */
  options: string | null;
  key: string | null;
  response: string | null;
};

const mostAnswers = 200_000;
const kindsOfValues = sql`i.kind in ('choice', 'multiple-response', 'update')`;

/**
 * First answers to a pack's items by learners who agreed to share them, in the order given; nothing of an open test. Only of facts that
 * are in the pack's current version as they were when they were asked. The author is in the where: for anyone else there are none. What
 * the author and other editors answered is left out: who wrote the facts knows them.
 */
export const listFirstAnswers = (
  db: Database,
  packId: string,
  { viewerId, isAdmin }: { viewerId: string; isAdmin: boolean },
): Promise<FirstAnswerRow[]> =>
  db.all<FirstAnswerRow>(
    sql`select dense_rank() over (order by userId) as learner, itemId, factId, kind, earned, optionCount, options, "key", response
      from (
        select a.user_id as userId, i.item_id as itemId, i.fact_id as factId, i.kind as kind, ${effectiveOf('r').earned} as earned,
          json_array_length(i.item, '$.options') as optionCount,
          case when ${kindsOfValues} then json_extract(i.item, '$.options') end as options,
          case when ${kindsOfValues} then json_extract(i.item, '$.key') end as "key",
          case when ${kindsOfValues} then r.response end as response,
          r.answered_at as answeredAt, r.id as id,
          row_number() over (partition by a.user_id, i.item_id order by r.answered_at, r.id) as nth
        from packs p
          join attempts a on a.pack_id = p.id and (a.mode = 'practice' or a.finished_at is not null)
            and a.user_id is not p.owner_user_id
            and not exists (select 1 from draft_editors e where e.draft_id = p.id and e.user_id = a.user_id)
          join learner_settings s on s.user_id = a.user_id and json_extract(s.preferences, '$.sharesAnswers') = 1
          join responses r on r.attempt_id = a.id and r.round = 0
          join attempt_items i on i.attempt_id = a.id and i.position = r.position
          join facts was on was.pack_id = p.id and was.version = a.pack_version and was.fact_id = i.fact_id
          join facts now on now.pack_id = p.id and now.version = p.version and now.fact_id = i.fact_id and now.body = was.body
        where p.id = ${packId} and (${isAdmin ? 1 : 0} or p.owner_user_id = ${viewerId}
          or exists (select 1 from draft_editors e where e.draft_id = p.id and e.user_id = ${viewerId}))
      )
      where nth = 1 order by answeredAt, id limit ${mostAnswers}`,
  );
