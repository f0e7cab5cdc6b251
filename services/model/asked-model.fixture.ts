import { onTestFinished } from 'vitest';
import { type Asked, type OpenAiServer, type Reply, startOpenAiServer } from '@/e2e/peers/openai';
import type { RunEvent } from '@/quizzes/proposals/claimed/model-run';
import { frame } from '@/quizzes/proposals/claimed/right-claims.fixture';
import { getDraft, registered, textOf } from '../drafts/author.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { type AskLimits, usualLimits } from './ask-model';
import type { ModelEndpoint } from './configured-model';
import { proposeByModel } from './propose-by-model';

export const endpointAt = (baseURL: string): ModelEndpoint => ({ baseURL, host: 'here', model: 'some-model', apiKey: 'the-key' });

export async function allOf(run: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

/** An author's text and a model that answers so. */
export async function text(reply: (asked: Asked) => Reply, words = frame.text) {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const draftId = await textOf(db, userId, words);
  const server: OpenAiServer = await startOpenAiServer(reply);
  onTestFinished(server.stop);
  const canceller = new AbortController();
  const endpoint = endpointAt(server.baseURL);
  const start = (limits: Partial<AskLimits> = {}, at: ModelEndpoint | undefined = endpoint) =>
    proposeByModel(db, userId, draftId, at, {
      signal: canceller.signal,
      now: () => testNow,
      limits: { ...usualLimits, ...limits },
    });
  const events = async (limits?: Partial<AskLimits>, at?: ModelEndpoint): Promise<RunEvent[]> => {
    const run = await start(limits, at);
    if (!run.ok) throw new Error(run.error.type);
    return allOf(run.value);
  };
  const end = async (limits?: Partial<AskLimits>, at?: ModelEndpoint) => {
    const last = (await events(limits, at)).at(-1);
    if (last?.type !== 'ended') throw new Error('it did not end');
    return last;
  };
  const entries = async () => (await getDraft(db, userId, draftId)).entries;
  const byModel = async () => (await entries()).filter(({ origin }) => origin === 'model');
  return { db, userId, draftId, server, canceller, start, events, end, entries, byModel };
}

/** Only the first passage is answered with the claims. */
export const once = (...elements: unknown[]) => {
  let isFirst = true;
  return (): Reply => {
    const said = isFirst ? elements : [];
    isFirst = false;
    return { elements: said };
  };
};
