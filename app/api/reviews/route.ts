import { after, type NextRequest } from 'next/server';
import { z } from 'zod';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { findLearner } from '@/app/api/learner';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { seedSchema } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import { responseSchema } from '@/quizzes/kinds/response';
import { isGone } from '@/services/accounts/is-gone';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { fitWhenDue } from '@/services/memories/fit-weights';
import { recordReview } from '@/services/reviews/record-review';

const reviewSchema = z.object({
  packId: z.string().max(128),
  review: z.object({
    id: z.uuid(),
    factId: z.string().max(128),
    kind: z.enum(['card', ...itemKinds]),
    grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
    certainty: z.number().min(0).max(1).optional(),
    elapsedMs: z.number().min(0).max(86_400_000).transform(Math.round).optional(),
    clientAt: z.number().min(0).max(8.64e15).transform(Math.round).optional(),
    offsetMin: z.number().int().min(-1440).max(1440).optional(),
    undoes: z.uuid().optional(),
    isPractice: z.boolean().optional(),
    item: z.object({ packVersion: z.string().max(64), generator: z.string().max(32), seed: seedSchema }).optional(),
    response: responseSchema.optional(),
  }),
  ticket: z.string().max(4096).optional(),
  owner: z.string().max(64).optional(),
});

const problems = {
  'not-found': [404, 'There is no such fact, or nothing of yours to take back.'],
  'item-changed': [409, 'This question was improved while you were looking at it. Start the review again.'],
  'not-ready': [422, 'This answer is not complete.'],
} as const;

const signedOut = () => sentence(401, 'signed-out', 'You are signed out. Sign in again, and this review will be saved.');

/** Takes one review of a card or an item, or its undoing; says what the memory is from then on only when that is on disk. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This review came from another site.');
  const parsed = reviewSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'This review could not be read.');
  const { packId, review, ticket, owner } = parsed.data;
  try {
    const learner = await findLearner(ticket, owner);
    if (!learner) return signedOut();
    const db = await databaseOfRequest();
    const result = await recordReview(db, { user: learner.user, packId, review }, now());
    if (!result.ok) {
      const { type } = result.error;
      // Not refused for good: whoever the guest became sends it again.
      if (type === 'not-found' && (await isGone(db, learner.user))) return signedOut();
      const [status, message] = problems[type];
      return sentence(status, type, message, 'reason' in result.error ? { reason: result.error.reason } : {});
    }
    await learner.enter();
    // A fit takes its time.
    after(async () => fitWhenDue(await database(), learner.user.id, now()));
    return Response.json(result.value);
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
