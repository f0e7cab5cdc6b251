import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { overrideVerdict } from '@/services/attempts/override-verdict';
import { now } from '@/services/clock';
import { database } from '@/services/database';

const overrideSchema = z.object({
  overrideId: z.uuid(),
  attemptId: z.uuid(),
  position: z.number().int().min(0).max(1000),
  round: z.number().int().min(0).max(10),
  claim: z.enum(['right', 'undo']),
});

const problems = {
  'not-found': [404, 'This answer does not exist for you.'],
  'not-practice': [409, 'What a test graded stands.'],
  'not-overridable': [409, 'This answer was right already, or it was not typed: there is nothing to claim.'],
} as const;

/** "I was right", or its undoing; says what the answer counts as only when that is on disk. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  const parsed = overrideSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'This request could not be read.');
  try {
    const viewer = await findCurrentViewer();
    if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and say it once more.');
    const result = await overrideVerdict(await database(), { ...parsed.data, userId: viewer.id }, now());
    if (!result.ok) {
      const [status, message] = problems[result.error.type];
      return sentence(status, result.error.type, message);
    }
    const { verdict, earned } = result.value;
    return Response.json({ verdict, earned });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
