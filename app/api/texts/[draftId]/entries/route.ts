import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { now } from '@/services/clock';
import { entryOrigins, entryStates } from '@/services/drafts/draft';
import { saveEntries } from '@/services/drafts/save-entries';

const mostChanges = 200;

const changesSchema = z.object({
  changes: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{1,64}$/),
        /** The one that the change was made from; 0 for a new entry. */
        revision: z.int().min(0).max(1_000_000),
        state: z.enum(entryStates),
        origin: z.enum(entryOrigins),
        fact: draftFactSchema,
      }),
    )
    .min(1)
    .max(mostChanges),
});

const statusOf = { 'not-found': 404, conflict: 409, 'too-long': 413, 'too-many': 409, 'quote-gone': 409 } as const;

const problemSentence = {
  'not-found': 'There is no such text for you.',
  conflict: 'Someone else changed the same fact first.',
  'too-long': 'This fact is too long to be kept.',
  'quote-gone': 'The text was changed, and the quote of this fact is not in it any more.',
  'too-many': 'This text has as many facts as it can hold.',
} as const;

/** Takes what an author decided about facts; says it is saved only when it is on disk, and with a conflict what is there instead. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ draftId: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This change came from another site.');
  const parsed = changesSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'This change could not be read.');
  try {
    const viewer = await findCurrentViewer();
    if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and this change will be saved.');
    // A guest has no text of their own.
    if (viewer.status !== 'registered') return sentence(404, 'not-found', problemSentence['not-found']);
    const { draftId } = await params;
    const result = await saveEntries(await databaseOfRequest(), viewer.id, draftId, parsed.data.changes, now());
    if (result.ok) return Response.json({ type: 'saved', revisions: result.value.revisions });
    const { type, ...more } = result.error;
    return Response.json({ type, message: problemSentence[type], ...more }, { status: statusOf[type] });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
