import { type SQL, sql } from 'drizzle-orm';

// A test that is not handed in tells nothing: neither of what it asks, nor whether an answer to it was right.

const openTestsOf = (userId: string) => sql`select a.id, a.pack_id from attempts a
  where a.user_id = ${userId} and a.mode = 'assessed' and a.finished_at is null`;

/**
 * The facts that open tests of the learner ask, as rows of pack and fact: those of the items, of each prompt of a matching item, and of
 * what an ordering item puts in order. No
 * figure that is drawn from memories may count these as they are.
 */
export const openTestFactsOf = (userId: string): SQL => sql`select a.pack_id as packId, i.fact_id as factId
    from (${openTestsOf(userId)}) a join attempt_items i on i.attempt_id = a.id
  union select a.pack_id, json_extract(p.value, '$.factId')
    from (${openTestsOf(userId)}) a join attempt_items i on i.attempt_id = a.id and i.kind = 'matching', json_each(i.item, '$.prompts') p
    where json_extract(p.value, '$.factId') is not null
  union select a.pack_id, json_extract(o.value, '$.origin.factId')
    from (${openTestsOf(userId)}) a join attempt_items i on i.attempt_id = a.id and i.kind = 'ordering', json_each(i.item, '$.options') o
    where json_extract(o.value, '$.origin.factId') is not null`;

/**
 * Of a review `v` of the learner, or of a response whose id is in `column`: that it is no answer to an open test. A review has the id of
 * the response that it was made from.
 */
export const notOfOpenTest = (userId: string, column: SQL = sql`v.id`): SQL => sql`${column} not in (select r.id
  from (${openTestsOf(userId)}) a join responses r on r.attempt_id = a.id)`;
