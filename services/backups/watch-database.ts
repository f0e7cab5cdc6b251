import type { Database } from '@/db/client';
import { noteTrouble } from './database-troubles';
import { runDatabaseProcess } from './run-database-process';
import { wayBack } from './way-back';

/**
 * * Reads the whole file in a process of its own and looks for damage. If there is any, nothing is written any more, whatever is
 * asked, until someone has looked after the file and started again. Returns the sentence that says so and names the way back.
 */
export async function watchDatabase(db: Database, file: string, backups?: string): Promise<string | undefined> {
  const examined = await runDatabaseProcess('examine', { file, checkedBytes: Number.MAX_SAFE_INTEGER }, 10);
  if (examined.type === 'database') return undefined;
  const problem = examined.type === 'damaged' ? examined.problem : examined.type;
  const sentence = `${file} is damaged (${problem}): nothing is written to it any more. ${wayBack(file, backups)}`;
  noteTrouble('damaged', sentence);
  db.stopWriting('corrupt');
  return sentence;
}
