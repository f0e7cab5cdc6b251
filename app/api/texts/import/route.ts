import type { NextRequest } from 'next/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, sentence } from '@/app/api/request';
import { seeOther } from '@/app/api/see-other';
import { now } from '@/services/clock';
import { importPack, longestPackFile } from '@/services/drafts/import-pack';
import { readFile } from './read-file';

/** A character may take more than one byte, and a form has some of its own. */
const mostBytes = 2 * longestPackFile;

/** Takes a pack as one JSON file, from a form, and leads to the draft that it makes, or back to where it is said why it makes none. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This came from another site, so nothing was done.');
  try {
    const viewer = await findCurrentViewer();
    if (viewer?.status !== 'registered') return seeOther('/sign-in', { next: '/texts' });
    const json = await readFile(request, mostBytes);
    if (json === undefined || json === 'too-big') return seeOther('/texts', { import: json ?? 'not-json' });
    const imported = await importPack(await databaseOfRequest(), viewer.id, json, now());
    if (imported.ok) {
      const { draftId, broken } = imported.value;
      return seeOther(`/texts/${encodeURIComponent(draftId)}`, { imported: broken });
    }
    const { type } = imported.error;
    return seeOther('/texts', { import: type, ...('at' in imported.error ? { at: imported.error.at } : {}) });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
