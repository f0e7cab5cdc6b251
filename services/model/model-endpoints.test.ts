import { createHook } from 'node:async_hooks';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '@/e2e/peers/openai';
import { frame, rightClaims } from '@/quizzes/proposals/claimed/right-claims.fixture';
import { registered } from '../drafts/author.fixture';
import { testNow } from '../test-database.fixture';
import { allOf, endpointAt, once, text } from './asked-model.fixture';
import { proposeByModel } from './propose-by-model';

const { bean: grey } = rightClaims;

const long = `${frame.text}\n\n${'The rest of the text says no more than this. '.repeat(50)}\n\n${'And this is all that it says. '.repeat(79)}`;

test('between two claims whoever waits has a turn', async () => {
  let turns = 0;
  const hook = createHook({
    init: (_, type) => {
      if (type === 'Immediate') turns += 1;
    },
  }).enable();
  onTestFinished(() => void hook.disable());
  const { end } = await text(once(...Array.from({ length: 150 }, (_, index) => ({ index }))));
  const before = turns;
  expect(await end()).toMatchObject({ refused: { schema: 150 } });
  expect(turns - before).toBeGreaterThanOrEqual(150);
});

test('three answers in a row that can’t be read are enough', async () => {
  const { end, server } = await text(() => ({ content: 'no' }), `${long}\n\n${long.slice(frame.text.length)}`);
  expect(await end()).toMatchObject({ outcome: 'unreadable', unread: { broken: 3 } });
  expect(server.asked).toHaveLength(3);
});

describe('an endpoint that can’t be asked ends the run with its name, and what was verified stays', () => {
  const then = (reply: Reply) => {
    let count = 0;
    return (): Reply => (count++ === 0 ? { elements: [grey] } : reply);
  };
  test.each<[string, Reply, number]>([
    ['key-refused', { status: 401 }, 2],
    ['no-such-model', { status: 404 }, 2],
    // Once more after the time that it says.
    ['busy', { status: 429, headers: { 'retry-after': '0' } }, 3],
    ['failing', { status: 503, headers: { 'retry-after': '0' } }, 3],
    // Once without a schema.
    ['not-understood', { status: 400 }, 3],
    ['unreachable', { status: 302, headers: { location: 'http://localhost:1/v1/chat/completions' } }, 3],
  ])('%s', async (outcome, reply, requests) => {
    const { end, byModel, server } = await text(then(reply), long);
    expect(await end()).toMatchObject({ outcome, proposed: 1 });
    expect(await byModel()).toHaveLength(1);
    expect(server.asked).toHaveLength(requests);
  });

  test('busy for once is no end', async () => {
    let count = 0;
    const { end } = await text(() => (count++ === 0 ? { status: 429, headers: { 'retry-after': '0' } } : { elements: [] }));
    expect(await end()).toMatchObject({ outcome: 'done' });
  });

  test('an endpoint that knows no schema is asked without one from then on', async () => {
    const { end, server } = await text(({ body }) => (body.response_format ? { status: 400 } : { elements: [] }), long);
    expect(await end()).toMatchObject({ outcome: 'done' });
    expect(server.asked.map(({ body }) => 'response_format' in body)).toEqual([true, false, false, false]);
  });

  test('nobody listens', async () => {
    const { end, server } = await text(() => ({}));
    await server.stop();
    expect(await end()).toMatchObject({ outcome: 'unreachable', proposed: 0 });
  });

  test('silence', async () => {
    const { end, byModel } = await text(() => ({ elements: [grey, { quote: 'x'.repeat(1000) }], holdAfter: 30 }));
    expect(await end({ quietMs: 300 })).toMatchObject({ outcome: 'too-slow', proposed: 1 });
    expect(await byModel()).toHaveLength(1);
  });

  test('an answer that takes for ever', async () => {
    const { end } = await text(() => ({ elements: [grey], holdAfter: 3 }));
    expect(await end({ answerMs: 300 })).toMatchObject({ outcome: 'too-slow', proposed: 0 });
  });
});

test('cancelled in the middle of an answer it ends at once, hangs up, and keeps what was verified', async () => {
  const { canceller, start, byModel, server } = await text(
    ({ passage }) => ({ elements: [grey], ...(passage.includes('Grey Widow') ? {} : { holdAfter: 2 }) }),
    long,
  );
  const run = await start();
  if (!run.ok) throw new Error(run.error.type);
  const events = allOf(run.value);
  await expect.poll(() => server.asked.length).toBe(2);
  canceller.abort();
  expect((await events).at(-1)).toMatchObject({ type: 'ended', outcome: 'cancelled', proposed: 1 });
  expect(await byModel()).toHaveLength(1);
  await expect.poll(server.cut).toBe(1);
});

test('of two runs at once about one text the second is refused, and after the first there may be another', async () => {
  const { start } = await text(() => ({ elements: [] }));
  const first = await start();
  expect(await start()).toEqual({ ok: false, error: { type: 'running' } });
  if (!first.ok) throw new Error(first.error.type);
  await allOf(first.value);
  const second = await start();
  if (!second.ok) throw new Error(second.error.type);
  await allOf(second.value);
});

test('asking again adds nothing twice', async () => {
  const { end, byModel } = await text(({ passage }) => ({ elements: passage.includes('Grey Widow') ? [grey] : [] }));
  expect(await end()).toMatchObject({ proposed: 1 });
  expect(await end()).toMatchObject({ proposed: 0, refused: { duplicate: 1 } });
  expect(await byModel()).toHaveLength(1);
});

test('who is no author of a text learns nothing of it, and without a model there is no run', async () => {
  const { db, userId, draftId, server } = await text(() => ({}));
  const other = await registered(db, 'other');
  const options = { signal: AbortSignal.timeout(10_000), now: () => testNow };
  expect(await proposeByModel(db, other, draftId, endpointAt(server.baseURL), options)).toMatchObject({
    error: { type: 'not-found' },
  });
  expect(await proposeByModel(db, other, draftId, undefined, options)).toMatchObject({ error: { type: 'not-found' } });
  expect(await proposeByModel(db, userId, draftId, undefined, options)).toEqual({ ok: false, error: { type: 'no-model' } });
  expect(server.asked).toEqual([]);
});

test('a few runs in a quarter of an hour are enough for one person', async () => {
  const { start } = await text(() => ({ elements: [] }), 'Nothing much is said here.');
  for (;;) {
    const run = await start();
    if (!run.ok) {
      expect(run.error.type).toBe('too-often');
      return;
    }
    await allOf(run.value);
  }
});
