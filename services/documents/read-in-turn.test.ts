import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { ok } from '@/quizzes/result';
import { readDocument } from './read-document';
import { readInTurn } from './read-in-turn';

const file = { bytes: strToU8('The museum was opened in 1951.'), name: 'museum.txt' };

/** A file that keeps coming until it is let go. */
function slowFile() {
  let finish = () => {};
  const until = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish: () => finish(), receive: async () => until.then(() => ok(file)) };
}

const typeOf = (result: Awaited<ReturnType<typeof readInTurn>>) => (result.ok ? 'read' : result.error.type);

test('a person’s second file waits for the first to be read, and another person’s does not', async () => {
  const slow = slowFile();
  const first = readInTurn('one', slow.receive);
  expect(typeOf(await readInTurn('one', async () => ok(file)))).toBe('file-one-at-a-time');
  expect(typeOf(await readInTurn('two', async () => ok(file)))).toBe('read');
  slow.finish();
  expect(typeOf(await first)).toBe('read');
  expect(typeOf(await readInTurn('one', async () => ok(file)))).toBe('read');
});

test('two files are read at once and the third is told to come again; a failure leaves no place taken', async () => {
  const slow = slowFile();
  const reading = ['one', 'two'].map((person) =>
    readInTurn(
      person,
      async () => ok(file),
      undefined,
      async (bytes, name) => {
        await slow.receive();
        return readDocument(bytes, name);
      },
    ),
  );
  expect(typeOf(await readInTurn('three', async () => ok(file)))).toBe('file-busy');
  slow.finish();
  expect((await Promise.all(reading)).map(typeOf)).toEqual(['read', 'read']);
  const broken = () => Promise.reject(new Error('cut'));
  for (let count = 0; count < 12; count += 1) await expect(readInTurn('three', broken)).rejects.toThrow('cut');
  expect(typeOf(await readInTurn('three', async () => ok(file)))).toBe('read');
});

test('a file whose sender went away is not read on, and holds up no later one of theirs', async () => {
  const gone = new AbortController();
  const page = strToU8(`<!doctype html><p>${'<b>word</b> '.repeat(700_000)}`);
  const received = async () => ok({ bytes: page, name: 'long.html' });
  const first = readInTurn(
    'one',
    async () => {
      setTimeout(() => gone.abort(), 100);
      return await received();
    },
    gone.signal,
  );
  expect(typeOf(await first)).toBe('file-too-much');
  expect(typeOf(await readInTurn('one', received, gone.signal))).toBe('file-too-much');
  expect(typeOf(await readInTurn('one', async () => ok(file)))).toBe('read');
});

test('files that are still coming take no more than eight places', async () => {
  const slow = slowFile();
  const coming = Array.from({ length: 8 }, (_, index) => readInTurn(`person ${index}`, slow.receive));
  expect(typeOf(await readInTurn('ninth', async () => ok(file)))).toBe('file-busy');
  slow.finish();
  await Promise.all(coming);
});
