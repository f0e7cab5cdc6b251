import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { fitWeights, undoFit } from '@/services/memories/fit-weights';

const fitSchema = z.object({ action: z.enum(['fit', 'undo']).default('fit') });

const problems = {
  'not-found': [404, 'These settings are of no one.'],
  busy: [409, 'The schedule is being fitted already.'],
  'too-few-reviews': [409, 'There are not enough answers yet to learn from.'],
  'nothing-to-undo': [409, 'There is no earlier schedule to go back to.'],
} as const;

/** Fits the schedule to the learner's own forgetting, or goes back to the one before. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  const parsed = fitSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'This request could not be read.');
  try {
    const viewer = await findCurrentViewer();
    if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and say it once more.');
    const db = await database();
    const result = await (parsed.data.action === 'undo' ? undoFit(db, viewer.id, now()) : fitWeights(db, viewer.id, now()));
    if (!result.ok) return sentence(problems[result.error.type][0], result.error.type, problems[result.error.type][1]);
    return Response.json(result.value);
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
