import { v7 as uuidv7 } from 'uuid';

export type Answered = { responseId: string; status: number; type: string; retryAfter: string | null };

export type Learner = {
  /** Answers one item; a network error is status 0. The same `responseId` is the same answer. */
  answer: (place: number, responseId?: string) => Promise<Answered>;
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
  let cookie: string | undefined;

  return {
    answer: async (place, responseId = uuidv7()) => {
      const number = Math.floor(place / 20);
      for (let next = attempts.length; next <= number; next += 1) attempts.push(uuidv7());
      const body = {
        attemptId: attempts[number],
        quiz: { ...quiz, seed: seed + number },
        responseId,
        position: place % 20,
        round: 0,
        response: { kind: 'skip' },
        ...(cookie ? {} : { ticket }),
      };
      try {
        const response = await fetch(`${baseURL}/api/answers`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}) },
          body: JSON.stringify(body),
        });
        const set = response.headers.getSetCookie().map((one) => one.split(';')[0]);
        if (set.length > 0) cookie = set.join('; ');
        const { type } = (await response.json()) as { type: string };
        return { responseId, status: response.status, type, retryAfter: response.headers.get('retry-after') };
      } catch {
        return { responseId, status: 0, type: 'gone', retryAfter: null };
      }
    },
  };
}
