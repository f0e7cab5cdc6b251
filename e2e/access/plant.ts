import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { type Database, openDatabase, statement, writeBatch } from '../../db/client';
import { makeMailToken } from '../../services/accounts/mail-token';
import { saveSettings } from '../../services/settings/save-settings';

/** Learners that share their answers, for each of the three on the board: with those, enough to say something of a question. */
const classmates = 12;

/** The columns of a table; of those named the value gets the classmate's number behind it. */
async function copyRows(db: Database, table: string, numbered: readonly string[], where: string) {
  const columns = (await db.all<{ name: string }>(sql.raw(`select name from pragma_table_info('${table}')`))).map(
    ({ name }) => name,
  );
  const values = columns.map((name) => (numbered.includes(name) ? `t.${name} || '-' || n.value` : `t.${name}`));
  const numbers = Array.from({ length: classmates }, (_, at) => at + 1);
  return statement(
    sql.raw(
      `insert or ignore into ${table} (${columns}) select ${values} from ${table} t, json_each('[${numbers}]') n where ${where}`,
    ),
  );
}

/** What pages show on rare days only: figures of a class, an error of the server, and links of mails that are still good. */
export async function plantRareDays(url: string, userId: string, email: string): Promise<{ reset: string; verify: string }> {
  const db = await openDatabase(url);
  const now = new Date();
  try {
    const others = await db.all<{ userId: string; attemptId: string }>(
      sql`select user_id as userId, attempt_id as attemptId from board_entries
        where display_name in ('Blaise', 'Émilie', 'Carl Friedrich') order by display_name limit 3`,
    );
    for (const { userId: id } of others)
      await saveSettings(db, { user: { id, isNewGuest: false }, preferences: { sharesAnswers: true } }, now);
    const among = (ids: readonly string[]) => `(${ids.map((id) => `'${id}'`)})`;
    const users = among(others.map((other) => other.userId));
    const attempts = among(others.map(({ attemptId }) => attemptId));
    await writeBatch(db, [
      await copyRows(db, 'users', ['id'], `t.id in ${users}`),
      await copyRows(db, 'learner_settings', ['user_id'], `t.user_id in ${users}`),
      await copyRows(db, 'attempts', ['id', 'user_id'], `t.id in ${attempts}`),
      await copyRows(db, 'attempt_items', ['attempt_id'], `t.attempt_id in ${attempts}`),
      await copyRows(db, 'responses', ['id', 'attempt_id'], `t.attempt_id in ${attempts}`),
      statement(sql`insert into error_log (id, at, kind, route, digest, message)
        values (${uuidv7()}, ${now.getTime()}, 'TypeError', '/attempts/[attemptId]', '1234567890', 'Cannot read properties of undefined')`),
    ]);
    const reset = await makeMailToken(db, { purpose: 'reset', email, userId }, now);
    return { reset, verify: await makeMailToken(db, { purpose: 'verify', email, userId }, now) };
  } finally {
    db.$client.close();
  }
}
