import type { Letter } from '@/components/attempt/outbox';
import { type Database, openDatabase } from '@/db/client';
import { isGone } from '@/services/accounts/is-gone';
import { mergeGuest } from '@/services/accounts/merge-guest';
import { endSession, findViewer, mayEnterAsGuest, startSession } from '@/services/accounts/session';
import { speaksFor } from '@/services/accounts/speaks-for';
import { handIn } from '@/services/attempts/hand-in';
import { type RecordResponseInput, recordResponse } from '@/services/attempts/record-response';
import { saveMark } from '@/services/marks/save-mark';
import { type RecordReviewInput, recordReview } from '@/services/reviews/record-review';
import type { Reply } from './network';

/** Who asks: what their browser's cookie and page say. */
export type Asking = { cookie: string | undefined; owner?: string | undefined; ticket?: string | undefined };

const dayMs = 24 * 3_600_000;

export const ticketOf = (guestId: string, now: number): string => `${guestId}@${now}`;
const guestOf = (ticket: string, now: number): string | undefined => {
  const [guestId, since] = ticket.split('@');
  return now - Number(since) < dayMs ? guestId : undefined;
};

const signedOut: Reply = { status: 401, body: { type: 'signed-out' } };
const final: Readonly<Record<string, number>> = { 'not-found': 404, 'attempt-finished': 409, 'not-due-for-practice': 409 };

/**
 * What the routes of `app/api` do with their requests, over the real services and a real file: who, call, tell. What they do not do
 * here is to read bytes and cookies.
 */
export async function createServer(url: string) {
  let db = await openDatabase(url);
  /** Replies of a process that died are lost. */
  let life = 0;

  async function findLearner({ cookie, owner, ticket }: Asking, now: number) {
    const viewer = cookie === undefined ? undefined : await findViewer(db, cookie);
    if (viewer && !speaksFor(viewer, { owner, ticket })) return undefined;
    if (viewer) return { user: { id: viewer.id, isNewGuest: false }, enter: async () => undefined };
    const guestId = ticket === undefined ? undefined : guestOf(ticket, now);
    if (guestId === undefined || !(await mayEnterAsGuest(db, guestId))) return undefined;
    return { user: { id: guestId, isNewGuest: true }, enter: () => startSession(db, guestId, new Date(now)) };
  }

  type Outcome = { ok: true; value: object & { type?: string } } | { ok: false; error: { type: string } };

  async function call({ path, body }: Letter, user: RecordReviewInput['user'], now: Date): Promise<Outcome> {
    if (path === '/api/reviews')
      return recordReview(db, { ...(body as Pick<RecordReviewInput, 'packId' | 'review'>), user }, now);
    if (path === '/api/answers') {
      const { quiz, ...answer } = body as unknown as Omit<RecordResponseInput, 'request' | 'user'> & {
        quiz: RecordResponseInput['request'];
      };
      return recordResponse(db, { ...answer, clientAnsweredAt: undefined, user, request: quiz }, now);
    }
    const mark = body as Pick<Parameters<typeof saveMark>[1], 'packId' | 'factId' | 'change'>;
    const saved = await saveMark(db, { ...mark, user }, now);
    return saved.ok ? { ok: true, value: {} } : saved;
  }

  /** Only what a living process finished is told. */
  async function alive<T>(work: Promise<T>): Promise<T> {
    const born = life;
    const result = await work;
    if (born !== life) throw new Error('the process died before it answered');
    return result;
  }

  async function take(
    letter: Letter,
    asking: Asking,
    now: number,
    heard: (userId: string, reply: Reply) => void,
  ): Promise<Reply> {
    const learner = await findLearner(asking, now);
    if (!learner) return signedOut;
    const result = await call(letter, learner.user, new Date(now));
    const tell = (reply: Reply): Reply => {
      heard(learner.user.id, reply);
      return reply;
    };
    if (!result.ok) {
      const { type } = result.error;
      if (type === 'not-found' && (await isGone(db, learner.user))) return signedOut;
      return tell({ status: final[type] ?? 422, body: { type } });
    }
    const type = letter.path === '/api/marks' ? 'saved' : result.value.type;
    const reply: Reply = { status: 200, body: { ...result.value, type } };
    tell(reply);
    const cookie = await learner.enter();
    return cookie === undefined ? reply : { ...reply, cookie };
  }

  return {
    db: (): Database => db,
    post: (letter: Letter, asking: Asking, now: number, heard: (userId: string, reply: Reply) => void) =>
      alive(take(letter, asking, now, heard)),
    /** Who a page is made for. */
    findViewer: async (cookie: string | undefined) => (cookie === undefined ? undefined : await findViewer(db, cookie)),
    /** As `arrive` and the session after it: this browser's guest comes along. Returns the cookie. */
    signIn: (cookie: string | undefined, accountId: string, now: number): Promise<string> =>
      alive(
        (async () => {
          const before = cookie === undefined ? undefined : await findViewer(db, cookie);
          if (before?.status === 'guest') await mergeGuest(db, before.id, accountId, new Date(now));
          if (before && cookie !== undefined) await endSession(db, cookie, new Date(now));
          return await startSession(db, accountId, new Date(now));
        })(),
      ),
    endSession: (cookie: string, now: number) => endSession(db, cookie, new Date(now)),
    handIn: async (attemptId: string, asking: Asking, now: number) => {
      const learner = await findLearner(asking, now);
      return learner ? await handIn(db, learner.user.id, attemptId, new Date(now)) : undefined;
    },
    /** Dies, after what was committed and before anyone is told; `isAnother`: the next process opens the file anew. */
    restart: async (isAnother: boolean) => {
      life += 1;
      if (!isAnother) return;
      db.$client.close();
      db = await openDatabase(url);
    },
    close: () => db.close(),
  };
}

export type Server = Awaited<ReturnType<typeof createServer>>;
