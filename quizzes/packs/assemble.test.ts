import { expect, test } from 'vitest';
import { assemblePack } from './assemble';
import { iomPack } from './iom/iom.fixture';

const { facts, ...rest } = iomPack;
const { text, ...document } = rest.document;
const packFile = { ...rest, document };

test('a pack is its three files put together', () => {
  expect(assemblePack(packFile, facts, text)).toEqual(iomPack);
});

test('a file that breaks its schema is refused', () => {
  expect(() => assemblePack({ ...packFile, topics: [] }, facts, text)).toThrow();
  expect(() => assemblePack(packFile, [{ ...facts[0], id: 'Not a slug' }], text)).toThrow();
  expect(() => assemblePack(packFile, facts, '')).toThrow();
});
