import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, sentence } from '@/app/api/request';
import { handIn } from '@/services/attempts/hand-in';
import { now } from '@/services/clock';
import { database } from '@/services/database';

/** Ends a test; a plain form, so that it works before any script. */
export async function POST(request: NextRequest, context: { params: Promise<{ attemptId: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  const attemptId = z.uuid().safeParse((await context.params).attemptId);
  if (!attemptId.success) return sentence(404, 'not-found', 'This attempt does not exist for you.');
  try {
    const viewer = await findCurrentViewer();
    if (!viewer) return sentence(401, 'signed-out', 'You are signed out.');
    const result = await handIn(await database(), viewer.id, attemptId.data, now());
    if (!result.ok) return sentence(404, 'not-found', 'This attempt does not exist for you.');
    return new Response(null, { status: 303, headers: { Location: `/attempts/${attemptId.data}` } });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
