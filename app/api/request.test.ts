import { expect, test } from 'vitest';
import { readBody } from './request';

const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  readBody(new Request('http://localhost/api/answers', { method: 'POST', body, headers, duplex: 'half' } as RequestInit));

/** A body whose sender does not say how long it is. */
const stream = (length: number) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(`"${'x'.repeat(length)}"`));
      controller.close();
    },
  });

test('JSON is read up to 64 KB, whether its sender says how long it is or not', async () => {
  expect(await post('{"a":1}')).toEqual({ a: 1 });
  expect(await post(stream(60_000))).toBe('x'.repeat(60_000));
  expect(await post(stream(70_000))).toBeUndefined();
  expect(await post(`"${'x'.repeat(70_000)}"`)).toBeUndefined();
});

test('what is broken, or neither JSON nor a form, is nothing', async () => {
  expect(await post('{"a":')).toBeUndefined();
  expect(await post('{"a":1}', { 'content-type': 'text/plain' })).toBeUndefined();
  const form = await post(new URLSearchParams({ a: '1' }), { 'content-type': 'application/x-www-form-urlencoded' });
  expect((form as FormData).get('a')).toBe('1');
});
