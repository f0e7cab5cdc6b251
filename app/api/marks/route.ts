import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { findLearner } from '@/app/api/learner';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { now } from '@/services/clock';
import { saveMark } from '@/services/marks/save-mark';

const markSchema = z.object({
  packId: z.string().max(128),
  factId: z.string().max(128),
  change: z.object({
    isSuspended: z.boolean().optional(),
    isBuried: z.boolean().optional(),
    isFlagged: z.boolean().optional(),
    note: z.string().max(2000).optional(),
  }),
  ticket: z.string().max(4096).optional(),
  owner: z.string().max(64).optional(),
});

/** What a learner says of a fact: suspended, buried for today, flagged, a note. Answers with the mark once it is on disk. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  const parsed = markSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'This request could not be read.');
  const { packId, factId, change, ticket, owner } = parsed.data;
  try {
    const learner = await findLearner(ticket, owner);
    if (!learner) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and say it once more.');
    const result = await saveMark(await databaseOfRequest(), { user: learner.user, packId, factId, change }, now());
    if (!result.ok) return sentence(404, result.error.type, 'There is no such fact.');
    await learner.enter();
    const { isSuspended, buriedOn, isFlagged, note } = result.value;
    return Response.json({ type: 'saved', mark: { isSuspended, buriedOn, isFlagged, note } });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
