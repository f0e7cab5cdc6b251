import { type Database, openDatabase } from '@/db/client';
import { proveInvariants } from '../admin/prove-invariants';
import { repairDatabase } from '../backups/repair-database';
import { now } from '../clock';
import type { Environment } from '../environment';

/** Prints every invariant that does not hold, after the repair where one is asked for; the exit code is 1 if there is one. */
export async function proveDatabase(environment: Environment, wish: 'prove' | 'repair' = 'prove'): Promise<void> {
  const db = await openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN);
  if (wish === 'repair') await repair(db);
  const { total, violations, compared, waiting, unproved } = await proveInvariants(db, now());
  db.$client.close();
  for (const { invariant, rows, example } of violations) console.error(`broken: ${invariant} (${rows} rows, such as ${example})`);
  for (const invariant of unproved) console.error(`not proved, since settings can’t be read: ${invariant}`);
  console.error(`${compared} memories were compared with their replayed log.`);
  if (waiting > 0) console.error(`${waiting} memories wait to be replayed; the next start or review session does that.`);
  console.error(`${total - violations.length - unproved.length} of ${total} invariants hold.`);
  process.exitCode = violations.length + unproved.length > 0 ? 1 : 0;
}

async function repair(db: Database): Promise<void> {
  const repaired = await repairDatabase(db, now());
  if (!repaired.ok) throw new Error(repaired.error.sentence);
  for (const { done, rows } of repaired.value) console.error(`repaired: ${done} (${rows} rows)`);
  if (repaired.value.length === 0) console.error('There was nothing that can be repaired without doubt.');
}
