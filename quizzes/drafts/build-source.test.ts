import { expect, test } from 'vitest';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { inOwnWords } from '@/quizzes/packs/own-words.fixture';
import { toPack } from '@/quizzes/packs/version';
import { buildSource, factIds, slugOf } from './build-source';
import { type DraftFrame, draftFactSchema } from './draft-fact';

const { document, ...pack } = iomPack;
const frame: DraftFrame = { ...pack, text: document.text, asOf: document.asOf, citation: document.citation };
const entries = inOwnWords(toPack(iomPack))
  .facts.filter(({ object }) => object.type !== 'sequence')
  .map(({ id, leaks: _, ...fact }) => ({ id: `entry-${id}`, fact: draftFactSchema.parse(fact) }));

test('accepted facts make a pack that keeps every rule, with ids of their own and what they give away', () => {
  const built = buildSource(frame, entries);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems.slice(0, 3)));
  expect(built.source.facts).toHaveLength(entries.length);
  expect(new Set(built.source.facts.map(({ id }) => id)).size).toBe(entries.length);
  expect(built.source.facts.some(({ leaks }) => leaks.length > 0)).toBe(true);
  expect(checkIntegrity(built.source)).toEqual([]);
  expect(buildSource(frame, entries)).toEqual(built);
});

test('an id that was published stays, whatever becomes of the words', () => {
  const [first, second] = entries;
  if (!first || !second) throw new Error('no entries');
  const renamed = {
    id: first.id,
    fact: { ...first.fact, factId: 'kept', qualifiers: { ...first.fact.qualifiers, question: 'What?' } },
  };
  expect([...factIds([renamed, second, { ...second, id: 'twin' }]).values()]).toEqual([
    'kept',
    expect.stringMatching(/^[a-z0-9-]+$/),
    expect.stringMatching(/-2$/),
  ]);
});

test('a flaw names the fact that has it; a draft without facts says so', () => {
  expect(buildSource(frame, [])).toMatchObject({ problems: [{ rule: 'has-facts' }] });
  const [first, ...rest] = entries;
  if (!first) throw new Error('no entries');
  const wrong = { id: first.id, fact: { ...first.fact, source: { ...first.fact.source, quote: 'It never said this.' } } };
  const built = buildSource(frame, [wrong, ...rest]);
  expect('problems' in built && built.problems.some(({ entryId, rule }) => entryId === first.id && /quote/.test(rule))).toBe(
    true,
  );
});

test.each([
  ['In which year did the Élysée open?', 'in-which-year-did-elysee-open'],
  ['  —  ', ''],
  ['Wie groß?', 'wie-gro'],
])('%s becomes the slug %s', (words, slug) => {
  expect(slugOf(words)).toBe(slug);
});
