import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { readTicket, signIn } from '@/app/(auth)/auth';
import { readPackKeys } from '@/app/(auth)/pack-keys';
import { safePath } from '@/app/(auth)/safe-path';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { responseOfForm } from '@/components/items/response-of-form';
import { attemptModes, blueprintSchema, seedSchema } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import { responseSchema } from '@/quizzes/kinds/response';
import { isGone } from '@/services/accounts/is-gone';
import { mayEnterAsGuest } from '@/services/accounts/session';
import { speaksFor } from '@/services/accounts/speaks-for';
import { recordResponse } from '@/services/attempts/record-response';
import { now } from '@/services/clock';

const quizSchema = z.object({
  packId: z.string().max(128),
  packVersion: z.string().max(64),
  generator: z.string().max(32),
  seed: seedSchema,
  blueprint: blueprintSchema,
  mode: z.enum(attemptModes),
});

const answerSchema = z.object({
  attemptId: z.uuid(),
  quiz: quizSchema,
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  round: z.coerce.number().int().min(0).max(10),
  response: responseSchema,
  certainty: z.number().min(0).max(1).optional(),
  elapsedMs: z.number().min(0).max(86_400_000).optional(),
  clientAnsweredAt: z.number().min(0).max(8.64e15).optional(),
  timeZoneOffsetMin: z.number().int().min(-1440).max(1440).optional(),
  ticket: z.string().max(4096).optional(),
  owner: z.string().max(64).optional(),
});

const statusOf = {
  'not-found': 404,
  'quiz-changed': 409,
  'no-such-item': 422,
  'attempt-finished': 409,
  'not-due-for-practice': 409,
  'not-ready': 422,
} as const;

/** Takes one answer, as JSON from the outbox or as a plain form; says it is saved only when it is on disk. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This answer came from another site.');
  const body = await readBody(request);
  const isForm = body instanceof FormData;
  const parsed = answerSchema.safeParse(isForm ? answerOfForm(body) : body);
  if (!parsed.success) return sentence(400, 'malformed', 'This answer could not be read.');
  const answer = parsed.data;

  try {
    const db = await databaseOfRequest();
    const [viewer, packKeys] = await Promise.all([findCurrentViewer(), readPackKeys()]);
    if (viewer && !speaksFor(viewer, answer)) return signedOut();
    const guestId = viewer ? undefined : answer.ticket && (await readTicket(answer.ticket, 'guest'));
    if (!viewer && (!guestId || !(await mayEnterAsGuest(db, guestId)))) return signedOut();
    const user = { ...(viewer ? { id: viewer.id, isNewGuest: false } : { id: String(guestId), isNewGuest: true }), packKeys };
    const result = await recordResponse(
      db,
      {
        ...answer,
        user,
        request: answer.quiz,
        clientAnsweredAt: answer.clientAnsweredAt === undefined ? undefined : new Date(answer.clientAnsweredAt),
        elapsedMs: answer.elapsedMs === undefined ? undefined : Math.round(answer.elapsedMs),
      },
      now(),
    );
    if (!viewer && result.ok) await signIn('ticket', { ticket: answer.ticket, redirect: false });
    // Not refused for good: whoever the guest became sends it again.
    if (!result.ok && result.error.type === 'not-found' && (await isGone(db, user))) return signedOut();
    if (isForm) return backToQuiz(body, answer, result.ok ? undefined : result.error);
    if (!result.ok) {
      const { type } = result.error;
      const reason = 'reason' in result.error ? result.error.reason : undefined;
      return sentence(statusOf[type], type, problemSentence[type], reason ? { reason } : {});
    }
    const { type, mode, verdict, earned } = result.value;
    return Response.json(mode === 'practice' ? { type, verdict, earned } : { type });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}

const signedOut = () => sentence(401, 'signed-out', 'You are signed out. Sign in again, and this answer will be saved.');

const problemSentence = {
  'not-found': 'This attempt does not exist for you.',
  'quiz-changed': 'This quiz was improved while you were looking at it. Start it again.',
  'no-such-item': 'This quiz has no such item.',
  'attempt-finished': 'This attempt has ended; its answers stand.',
  'not-due-for-practice': 'This item is not up for practice.',
  'not-ready': 'This answer is not complete.',
} as const;

const formText = (form: FormData, name: string): string | undefined => {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
};

function answerOfForm(form: FormData): unknown {
  const kind = z.enum(itemKinds).safeParse(form.get('kind'));
  let quiz: unknown;
  try {
    quiz = JSON.parse(formText(form, 'quiz') ?? '');
  } catch {
    return undefined;
  }
  return {
    attemptId: formText(form, 'attemptId'),
    quiz,
    responseId: formText(form, 'responseId'),
    position: formText(form, 'position'),
    round: formText(form, 'round'),
    ticket: formText(form, 'ticket'),
    certainty: form.has('skip') || !formText(form, 'certainty') ? undefined : Number(formText(form, 'certainty')),
    response: form.has('skip') ? { kind: 'skip' } : kind.success ? responseOfForm(kind.data, form) : undefined,
  };
}

type Asked = { attemptId: string; position: number; round: number };

function backToQuiz(form: FormData, asked: Asked, problem: { type: string; reason?: string } | undefined): Response {
  const back = safePath(formText(form, 'back'));
  const url = new URL(back, 'http://here');
  if (problem?.type === 'not-ready') url.searchParams.set('problem', problem.reason ?? 'incomplete');
  else if (problem && problem.type !== 'attempt-finished')
    return sentence(409, problem.type, 'This answer was not taken. Go back and start the quiz again.');
  else url.searchParams.set('at', `${asked.position}.${asked.round}`);
  if (!problem) url.searchParams.set('attempt', asked.attemptId);
  return new Response(null, { status: 303, headers: { Location: url.pathname + url.search } });
}
