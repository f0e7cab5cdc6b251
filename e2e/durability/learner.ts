import { v7 as uuidv7 } from 'uuid';
import { ask, portOf } from '../protection/ask';

export type Answered = { responseId: string; status: number; type: string; retryAfter: string | null };

export type Learner = {
  /** Answers one item; a network error is status 0. The same `responseId` is the same answer. */
  answer: (place: number, responseId?: string) => Promise<Answered>;
  /** Grades the card of a fact; the same `reviewId` is the same review. */
  review: (factId: string, reviewId?: string) => Promise<Answered>;
};

/** Someone who takes quizzes of twenty items over plain HTTP, whose session begins with their first answer. */
export async function makeLearner(baseURL: string, seed: number): Promise<Learner> {
  const html = await (await fetch(`${baseURL}/packs/iom/quiz?seed=${seed}&items=20&mode=practice`)).text();
  const value = (name: string) => {
    const [, found = ''] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? [];
    return found.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  };
  const quiz = JSON.parse(value('quiz'));
  const ticket = value('ticket');
  const attempts = [value('attemptId')];
  const port = portOf(baseURL);
  let cookie: string | undefined;

  async function send(path: string, id: string, body: object): Promise<Answered> {
    try {
      const answer = await ask(port, {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
        body: JSON.stringify({ ...body, ...(cookie ? {} : { ticket }) }),
      });
      const set = answer.headers['set-cookie']?.map((one) => one.split(';')[0]) ?? [];
      if (set.length > 0) cookie = set.join('; ');
      const { type } = JSON.parse(answer.body) as { type: string };
      return { responseId: id, status: answer.status, type, retryAfter: answer.headers['retry-after'] ?? null };
    } catch {
      return { responseId: id, status: 0, type: 'gone', retryAfter: null };
    }
  }

  return {
    answer: async (place, responseId = uuidv7()) => {
      const number = Math.floor(place / 20);
      for (let next = attempts.length; next <= number; next += 1) attempts.push(uuidv7());
      return await send('/api/answers', responseId, {
        attemptId: attempts[number],
        quiz: { ...quiz, seed: seed + number },
        responseId,
        position: place % 20,
        round: 0,
        response: { kind: 'skip' },
      });
    },
    review: async (factId, reviewId = uuidv7()) =>
      await send('/api/reviews', reviewId, { packId: 'iom', review: { id: reviewId, factId, kind: 'card', grade: 3 } }),
  };
}
