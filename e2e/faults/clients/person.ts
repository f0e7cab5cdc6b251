import { v7 as uuidv7 } from 'uuid';
import { ask } from '../../protection/ask';
import { type Account, enter, formOf, headersOf, keepCookies, type Visitor, visit, visitor } from '../../protection/sign-in-form';

/** Someone at a browser of their own, over plain HTTP. */
export type Person = { port: number; who: Visitor };

/** What a page with a quiz carries: the quiz, the attempt that its first answer would begin, and a guest's ticket. */
export type Sheet = { attemptId: string; quiz: Readonly<Record<string, unknown>>; ticket: string | undefined };

export type Told = { status: number; type: string; body: Readonly<Record<string, unknown>>; retryAfter: string | undefined };

export const personAt = (port: number, from?: Person): Person => ({
  port,
  who: { ...visitor(), ...(from ? { cookies: new Map(from.who.cookies) } : {}) },
});

export const hasSession = ({ who }: Person): boolean => [...who.cookies.keys()].some((name) => name.endsWith('passage.session'));

const decode = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export async function openPage({ port, who }: Person, path: string): Promise<{ status: number; body: string }> {
  return await visit(port, who, path);
}

export const quizPath = (seed: number, items: number, mode: 'practice' | 'assessed' = 'practice'): string =>
  `/packs/iom/quiz?seed=${seed}&items=${items}&mode=${mode}`;

export async function openQuiz(person: Person, path: string): Promise<Sheet> {
  const { status, body } = await openPage(person, path);
  const value = (name: string) => decode(new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '');
  if (value('attemptId') === '') throw new Error(`${path} has no quiz, but status ${status}`);
  return { attemptId: value('attemptId'), quiz: JSON.parse(value('quiz')), ticket: value('ticket') || undefined };
}

export async function post(person: Person, path: string, body: object): Promise<Told> {
  const { port, who } = person;
  const headers = { 'content-type': 'application/json', origin: `http://localhost:${port}`, ...headersOf(who) };
  const answer = await ask(port, { method: 'POST', path, headers, body: JSON.stringify(body) });
  keepCookies(who, answer);
  let told: Record<string, unknown> = {};
  try {
    told = JSON.parse(answer.body) as Record<string, unknown>;
  } catch {
    // No sentence of ours: the status says it.
  }
  const retryAfter = answer.headers['retry-after'];
  return { status: answer.status, type: String(told.type ?? ''), body: told, retryAfter };
}

export type AnswerTo = {
  position: number;
  round?: number;
  responseId?: string;
  response?: Readonly<Record<string, unknown>>;
  [claim: string]: unknown;
};

/** Sends an answer as the page does: with its ticket as long as there is no session. */
export const sendAnswer = (person: Person, { attemptId, quiz, ticket }: Sheet, answer: AnswerTo): Promise<Told> =>
  post(person, '/api/answers', {
    attemptId,
    quiz,
    responseId: uuidv7(),
    round: 0,
    response: { kind: 'skip' },
    ...answer,
    ...(ticket && !hasSession(person) ? { ticket } : {}),
  });

/** A card of the pack graded, or taken back where `undoes` names the review. */
export const sendReview = (person: Person, review: Readonly<Record<string, unknown>>, ticket?: string): Promise<Told> =>
  post(person, '/api/reviews', {
    packId: 'iom',
    review: { id: uuidv7(), kind: 'card', ...('undoes' in review ? {} : { grade: 3 }), ...review },
    ...(ticket && !hasSession(person) ? { ticket } : {}),
  });

export async function handIn({ port, who }: Person, attemptId: string): Promise<number> {
  const headers = { origin: `http://localhost:${port}`, 'content-type': 'application/x-www-form-urlencoded', ...headersOf(who) };
  const answer = await ask(port, { method: 'POST', path: `/api/attempts/${attemptId}/hand-in`, headers, body: '' });
  keepCookies(who, answer);
  return answer.status;
}

export const freshAccount = (name: string): Account => ({ email: `${name}@example.org`, password: 'four unrelated words here' });

/** Fills in the form of /sign-up or /sign-in; the status, 303 when they are in. */
export async function enterAs(person: Person, path: '/sign-up' | '/sign-in', account: Account): Promise<number> {
  const { port, who } = person;
  return (await enter(port, who, path, await formOf(port, who, path), account)).status;
}

/** Signs up; throws if that does not work, since nothing after it would mean anything. */
export async function signUpAs(person: Person, account: Account): Promise<void> {
  const status = await enterAs(person, '/sign-up', account);
  if (status !== 303) throw new Error(`signing up got ${status}`);
}
