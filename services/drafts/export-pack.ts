import type { Database } from '@/db/client';
import { findText } from '@/db/queries/drafts';
import { slugOf } from '@/quizzes/drafts/build-source';
import type { PackSource } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import { findPack } from '../packs/find-pack';

/** What its authors published last of a text, in the documented format (`docs/pack-format.md`), and a name for the file. */
export async function exportPack(
  db: Database,
  userId: string,
  draftId: string,
): Promise<Result<{ source: PackSource; fileName: string }, { type: 'not-found' | 'not-published' }>> {
  const [draft, pack] = await Promise.all([findText(db, userId, draftId), findPack(db, draftId)]);
  if (!draft) return err({ type: 'not-found' });
  if (!pack) return err({ type: 'not-published' });
  const { version: _, ...source } = pack;
  return ok({ source, fileName: `${slugOf(pack.title) || 'text'}.json` });
}
