import { expect, test } from 'vitest';
import { fileAnswer } from './file-answer';

const answer = (status: number, body: unknown) =>
  fileAnswer(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));

test('a fault of the server is told as the server’s, and what is wrong with a file as that', async () => {
  expect(await answer(200, { type: 'read', text: 'Words' })).toMatchObject({ type: 'read', text: 'Words' });
  expect(await answer(422, { type: 'file-damaged' })).toEqual({ type: 'file-damaged' });
  expect(await answer(503, { type: 'file-busy' })).toEqual({ type: 'file-busy' });
  for (const body of [{ type: 'storage-full' }, '<html>Bad gateway</html>', 'null', '']) {
    expect(await answer(502, body)).toEqual({ type: 'file-server' });
  }
  expect(await answer(413, '<html>Too large</html>')).toEqual({ type: 'file-too-big' });
  expect(await answer(200, '<html>')).toEqual({ type: 'file-server' });
});
