import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { openDatabase } from '@/db/client';
import journal from '@/db/migrations/meta/_journal.json';

/** A file of the program's second version, with as many attempts of two answers each; closed. Answers are `ra1`, `sa1`, `ra2` … */
export async function makeOldHouse(folder: string, attempts: number, now: Date): Promise<string> {
  cpSync('db/migrations', join(folder, 'migrations'), { recursive: true });
  const old = { ...journal, entries: journal.entries.slice(0, 2) };
  writeFileSync(join(folder, 'migrations/meta/_journal.json'), JSON.stringify(old));
  const file = join(folder, 'old.db');
  const db = await openDatabase(`file:${file}`);
  await migrate(db, { migrationsFolder: join(folder, 'migrations') });
  const at = now.getTime();
  const many = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${attempts})`;
  await db.$client.executeMultiple(`
    insert into packs values ('p', 'P', 'S', 'en', '1', ${at});
    insert into pack_versions values ('p', '1', '{}', ${at});
    ${many} insert into users (id, status, created_at) select 'u' || i, 'guest', ${at} from n;
    ${many} insert into attempts (id, user_id, pack_id, pack_version, generator, seed, blueprint, mode, item_count, started_at,
      finished_at, earned, answered) select 'a' || i, 'u' || i, 'p', '1', '2', 7, '{}', 'practice', 2, ${at}, ${at}, 1, 2 from n;
    insert into attempt_items select id, 0, 'i', 'f', 'typed', '{}' from attempts;
    insert into attempt_items select id, 1, 'j', 'g', 'choice', '{}' from attempts;
    insert into responses select 'r' || id, id, 0, 0, '{}', 'correct', 'exact', 1, 900, null, ${at} from attempts;
    insert into responses select 's' || id, id, 1, 0, '{}', 'wrong', 'distractor', 0, null, null, ${at} from attempts;
    insert into reviews select 'r' || id, user_id, 'p', 'f', 'quiz', 'typed', null, 'correct', 900, null, ${at}, 60 from attempts;
    insert into reviews select 's' || id, user_id, 'p', 'g', 'quiz', 'choice', 4, 'wrong', null, null, ${at}, 60 from attempts;
    insert into memories select user_id, 'p', 'f', 1, 1, ${at} from attempts;
    insert into memories select user_id, 'p', 'g', 1, 0, ${at} from attempts;`);
  await db.close();
  return file;
}
