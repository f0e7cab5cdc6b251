import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { receiveFile } from './receive-file';

const type = 'multipart/form-data; boundary=between';
const post = (body: BodyInit, headers: Record<string, string> = { 'Content-Type': type }, signal?: AbortSignal) =>
  new NextRequest('http://localhost/api/texts/upload', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
    ...(signal ? { signal } : {}),
  });
const part = (name: string, value: string) => `--between\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = '--between\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nIn 1951.\r\n--between--\r\n';
const missing = { ok: false, error: { type: 'file-missing' } };

test('a form’s file is received with its other fields', async () => {
  const form = new FormData();
  form.append('title', 'Tides');
  form.append('file', new File(['In 1951.'], 'a.txt'));
  const received = await receiveFile(new NextRequest('http://localhost/', { method: 'POST', body: form }));
  expect(received).toMatchObject({ ok: true, value: { name: 'a.txt', fields: { title: 'Tides' } } });
  expect(received.ok && Buffer.from(received.value.bytes).toString()).toBe('In 1951.');
  expect(await receiveFile(post(part('title', 'Tides') + file))).toMatchObject({
    ok: true,
    value: { fields: { title: 'Tides' } },
  });
});

test('a body of hundreds of thousands of parts is refused before it is taken apart', async () => {
  const many = part('a', '').repeat(150_000) + file;
  expect(await receiveFile(post(many))).toEqual(missing);
  expect(await receiveFile(post(part('a', '').repeat(21) + file))).toEqual(missing);
});

test('a body that breaks off, or can’t be stopped, is a problem that is told and not a fault', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  expect(await receiveFile(post(broken))).toEqual(missing);
  expect(await receiveFile(post('--between\r\nno part'))).toEqual(missing);
  const stubborn = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(4_000_000)),
    cancel: () => Promise.reject(new Error('it can’t be stopped')),
  });
  expect(await receiveFile(post(stubborn))).toEqual({ ok: false, error: { type: 'file-too-big' } });
});

test('what nobody waits for any more is not received to its end', async () => {
  const gone = new AbortController();
  const received = receiveFile(post(new ReadableStream({}), { 'Content-Type': type }, gone.signal));
  setImmediate(() => gone.abort());
  expect(await received).toMatchObject({ ok: false });
});
