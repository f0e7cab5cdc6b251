import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { buildSource } from '@/quizzes/drafts/build-source';
import { draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { packFormat } from '@/quizzes/proposals/pack-format';
import { worthALook } from '@/quizzes/proposals/proposal';
import { checkPack } from './check-pack';
import { propose } from './propose';

async function fileWith(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'pack.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const [first, second, ...others] = iomPack.facts;
if (!first || !second) throw new Error('the pack has no facts');

test('the shipped pack has no problem, and every fact that can be asked makes kinds of items', async () => {
  const checked = await checkPack(fileURLToPath(new URL('../../quizzes/packs/iom', import.meta.url)));
  expect(checked).toMatchObject({ ok: true, value: { id: 'iom', problems: [] } });
  if (checked.ok) expect(checked.value.facts.filter(({ isAskable, kinds }) => isAskable && kinds.length === 0)).toEqual([]);
});

test.each([
  [
    'a quote that the text does not have',
    { ...first, source: { ...first.source, quote: 'It never said so.' } },
    'quote-stands-in-document',
  ],
  [
    'an answer outside its quote',
    { ...first, source: { ...first.source, answerEnd: first.source.end + 9 } },
    'answer-inside-quote',
  ],
  ['the same fact again', { ...second, id: 'again' }, 'no-duplicates'],
  ['a predicate that nobody knows', { ...first, predicate: 'no-such-predicate' }, 'predicate-known'],
])('%s is named', async (_, fact, rule) => {
  const checked = await checkPack(
    await fileWith({ ...iomPack, facts: [fact, ...(fact.id === 'again' ? [first] : []), second, ...others] }),
  );
  expect(checked.ok && checked.value.problems.map((problem) => problem.rule)).toContain(rule);
});

test('everything that does not fit the schema is named, not only the first', async () => {
  const checked = await checkPack(
    await fileWith({
      ...iomPack,
      title: '',
      facts: [
        { ...first, id: 'Not a slug' },
        { ...second, topic: 7 },
      ],
    }),
  );
  expect(checked).toMatchObject({ ok: false, error: { type: 'other-shape', messages: { length: 3 } } });
});

test('no file, no JSON: a sentence', async () => {
  expect(await checkPack('/no/such/pack')).toMatchObject({ ok: false, error: { type: 'no-pack' } });
  expect(await checkPack(await fileWith('{'))).toMatchObject({ ok: false, error: { type: 'unreadable-pack' } });
});

test('proposals that have a question, accepted as they are, make a pack whose facts make items', async () => {
  const text = await readFile(new URL('../../quizzes/proposals/samples/museum.txt', import.meta.url), 'utf8');
  const proposed = await propose(text, { language: 'en' });
  if (!proposed.ok) throw new Error(proposed.error.message);
  const { topics, proposals, title = '' } = proposed.value;
  const accepted = proposals.filter(
    ({ confidence, predicate, qualifiers, object }) =>
      confidence >= worthALook && object.type !== 'place' && (predicate !== 'own-words' || qualifiers.question !== undefined),
  );
  const frame = {
    id: 'halden',
    title,
    summary: '',
    language: 'en',
    citation: { title: 'A guide' },
    asOf: { from: '2023' },
    text,
    topics,
  };
  const built = buildSource(
    frame,
    accepted.map((proposal) => ({ id: proposal.id, fact: draftFactSchema.parse(proposal) })),
  );
  if ('problems' in built) throw new Error(built.problems.map(({ sentence }) => sentence).join('\n'));
  expect(built.source.facts.length).toBeGreaterThanOrEqual(25);
  const checked = await checkPack(await fileWith(built.source));
  if (!checked.ok) throw new Error(checked.error.messages.join('\n'));
  expect(checked.value.problems).toEqual([]);
  expect(checked.value.facts.filter(({ kinds }) => kinds.length < 3).map(({ factId }) => factId)).toEqual([]);
});

test('docs/pack-format.schema.json is what the schemas say; if not, run npm run pack:schema', async () => {
  const published = JSON.parse(await readFile(new URL('../../docs/pack-format.schema.json', import.meta.url), 'utf8'));
  expect(isDeepStrictEqual(published, JSON.parse(JSON.stringify(packFormat())))).toBe(true);
});
