import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { ask, multipart, portOf, type Question } from './ask';
import { oddRequests } from './odd-requests';
import { builtActions } from './routes';

/** Ten requests each; `PASSAGE_FUZZ_ROUNDS=60` asks for as many as the measured figures are of, and any number does. */
const rounds = z.coerce.number().int().min(1).default(20).parse(process.env.PASSAGE_FUZZ_ROUNDS);

test.describe.configure({ timeout: 180_000 + rounds * 3000 });

test('of hundreds of malformed requests none is answered with a 500, and the site goes on', async ({ baseURL }) => {
  const port = portOf(baseURL);
  const odd = oddRequests(20_261_125);
  const broken: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const questions = Array.from({ length: 10 }, () => odd.next());
    const answers = await Promise.all(
      questions.map((question) => ask(port, question).catch((error) => ({ status: 599, body: String(error) }))),
    );
    for (const [at, { status, body }] of answers.entries()) {
      if (status >= 500) broken.push(`${status} ${JSON.stringify(questions[at]).slice(0, 400)} ${body.slice(0, 120)}`);
    }
  }
  expect(broken).toEqual([]);
  expect((await ask(port, { path: '/packs' })).status).toBe(200);
});

test('every server action answers arguments of a wrong shape without a 500, as a script and as a plain form', async ({
  baseURL,
}) => {
  const port = portOf(baseURL);
  const wrong = [
    '[]',
    '[null]',
    '[null,null]',
    '[{},{}]',
    '["x","y","z"]',
    '[[],[1]]',
    '[1e999,-1]',
    `["${'x'.repeat(10_000)}"]`,
  ];
  const forms = ['["$K1"]', '[null,"$K1"]', '["$K1","$K1"]', '[{"code":1},"$K1"]'];
  const broken: string[] = [];
  for (const { id, page } of builtActions()) {
    const told = { 'next-action': id };
    const questions: Question[] = [
      ...wrong.map((body) => ({ headers: { ...told, 'content-type': 'text/plain;charset=UTF-8' }, body })),
      ...forms.flatMap((row) => {
        const empty = multipart([['0', row]]);
        const odd = multipart([
          ['_1_email', '\u0000'],
          ['_1_next', '//x'],
          ['_1_id', '../..'],
          ['0', row],
        ]);
        return [empty, odd].map(({ headers, body }) => ({ headers: { ...told, ...headers }, body }));
      }),
      ...['"$@1"', '"$@7"', 'null', '[]', '"x"'].map((bound) =>
        multipart([
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', `{"id":"${id}","bound":${bound}}`],
          ['$ACTION_1:1', '[{}]'],
          ['$ACTION_KEY', 'k'],
          ['email', 'x'],
        ]),
      ),
      multipart([[`$ACTION_ID_${id}`, '']]),
      multipart([['$ACTION_REF_1', '']]),
    ].map((question) => ({ ...question, path: page, method: 'POST' }));
    const answers = await Promise.all(questions.map((question) => ask(port, question)));
    for (const [at, { status, body }] of answers.entries()) {
      const sent: Question | undefined = questions[at];
      if (status >= 500) broken.push(`${status} ${page} ${id} ${String(sent?.body).slice(0, 200)} ${body.slice(0, 60)}`);
    }
  }
  expect(broken).toEqual([]);
});
