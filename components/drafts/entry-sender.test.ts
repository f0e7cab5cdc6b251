import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accepted, type Entry, type StoredEntry } from './draft-state';
import { createEntrySender, type EntrySender, type SavingState } from './entry-sender';

const entry: Entry = {
  id: 'a',
  state: 'proposed',
  origin: 'rules',
  fact: {
    subject: { name: 'the hall', aliases: [] },
    predicate: 'own-words',
    qualifiers: { question: 'When did it open?', statement: 'It opened in {object}.' },
    object: { type: 'year', value: 1951 },
    topic: 'hall',
    status: 'holds',
    importance: 'detail',
    source: { start: 0, end: 4, quote: '1951', answerStart: 0, answerEnd: 4 },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: 'years',
    otherDates: [],
    formerly: [],
    reasons: [],
  },
};
const yes = accepted(entry);
const no: Entry = { ...entry, state: 'rejected' };

type Post = { changes: StoredEntry[] };

/** A server with one row that stores as the real one does; `fail` takes the next answer away, before or after it is stored. */
function makeServer() {
  let stored: StoredEntry = { ...entry, revision: 3 };
  let failure: 'before' | 'after' | undefined;
  const posts: Post[] = [];
  const isSame = (a: Entry, b: Entry) => a.state === b.state && JSON.stringify(a.fact) === JSON.stringify(b.fact);
  const post: typeof fetch = async (_url, init) => {
    const failing = failure;
    failure = undefined;
    if (failing === 'before') throw new TypeError('no connection');
    const { changes } = JSON.parse(String(init?.body)) as Post;
    posts.push({ changes });
    const [change] = changes;
    if (!change) throw new Error('nothing was sent');
    const isFirst = change.revision === stored.revision;
    if (isFirst) stored = { ...change, revision: change.revision + 1 };
    if (failing === 'after') throw new TypeError('the answer is lost');
    const isTaken = isFirst || (stored.revision === change.revision + 1 && isSame(stored, change));
    const revisions = isTaken ? { a: stored.revision } : {};
    return Response.json(isTaken ? { type: 'saved', revisions } : { type: 'conflict', revisions, entries: [stored] });
  };
  return {
    posts,
    post,
    fail: (when: 'before' | 'after') => {
      failure = when;
    },
    byAnother: (change: Entry) => {
      stored = { ...change, revision: stored.revision + 1 };
    },
    stored: () => stored,
  };
}

let server: ReturnType<typeof makeServer>;
let sender: EntrySender;
let states: SavingState[];
let theirs: StoredEntry[];

beforeEach(() => {
  vi.useFakeTimers();
  server = makeServer();
  states = [];
  theirs = [];
  sender = createEntrySender({
    url: '/api/texts/x/entries',
    revisions: { a: 3 },
    onState: (state) => states.push(state),
    onConflict: (entries) => theirs.push(...entries),
    post: server.post,
  });
});
afterEach(() => {
  sender.stop();
  vi.useRealTimers();
});

test('a change whose answer was lost is sent again from the same revision, and is stored once', async () => {
  server.fail('after');
  sender.send(yes);
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe('waiting');
  expect(sender.isClean()).toBe(false);
  await vi.advanceTimersByTimeAsync(500);
  expect(server.posts.map(({ changes }) => changes[0]?.revision)).toEqual([3, 3]);
  expect(server.stored()).toMatchObject({ state: 'accepted', revision: 4 });
  expect(states.at(-1)).toBe('saved');
  expect(theirs).toEqual([]);
});

test('a conflict with one’s own change, whose answer was lost, is no conflict: the newer change is stored over it', async () => {
  server.fail('after');
  sender.send(yes);
  await vi.advanceTimersByTimeAsync(0);
  sender.send(no);
  await vi.advanceTimersByTimeAsync(0);
  expect(theirs).toEqual([]);
  expect(server.stored()).toMatchObject({ state: 'rejected', revision: 5 });
  expect(sender.isClean()).toBe(true);
});

test('a change made while an older one is on its way is sent after it, and not forgotten with the answer', async () => {
  sender.send(yes);
  sender.send(no);
  await vi.advanceTimersByTimeAsync(0);
  expect(server.posts.map(({ changes }) => changes[0]?.state)).toEqual(['accepted', 'rejected']);
  expect(server.stored()).toMatchObject({ state: 'rejected', revision: 5 });
  expect(sender.isClean()).toBe(true);
});

test('what another author stored first stays, and is handed over', async () => {
  server.byAnother(no);
  sender.send(yes);
  await vi.advanceTimersByTimeAsync(0);
  expect(theirs).toMatchObject([{ id: 'a', state: 'rejected', revision: 4 }]);
  expect(server.stored().state).toBe('rejected');
  expect(sender.isClean()).toBe(true);
  sender.send(yes);
  await vi.advanceTimersByTimeAsync(0);
  expect(server.stored()).toMatchObject({ state: 'accepted', revision: 5 });
});

test('without a connection it says so and tries again, and at once when the connection is back', async () => {
  server.fail('before');
  sender.send(yes);
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['saving', 'waiting']);
  sender.retry();
  await vi.advanceTimersByTimeAsync(0);
  expect(states).toEqual(['saving', 'waiting', 'saving', 'saved']);
  expect(server.stored().state).toBe('accepted');
});

test('no request is larger than the server takes, and each change arrives', async () => {
  const sent: number[] = [];
  const many = createEntrySender({
    url: '/',
    revisions: {},
    onState: () => {},
    onConflict: () => {},
    post: async (_url, init) => {
      sent.push(String(init?.body).length);
      const { changes } = JSON.parse(String(init?.body)) as Post;
      return Response.json({ type: 'saved', revisions: Object.fromEntries(changes.map(({ id }) => [id, 1])) });
    },
  });
  const long = 'x'.repeat(6000);
  for (let index = 0; index < 20; index += 1)
    many.send({ ...yes, id: `e${index}`, fact: { ...yes.fact, source: { ...yes.fact.source, quote: long } } });
  await vi.advanceTimersByTimeAsync(0);
  expect(many.isClean()).toBe(true);
  expect(Math.max(...sent)).toBeLessThan(21_000);
});
