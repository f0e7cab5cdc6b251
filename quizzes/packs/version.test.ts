import { expect, test } from 'vitest';
import { iomPack } from './iom/iom.fixture';
import { toPack } from './version';

const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
};

test('a version is sixteen hex digits and leaves the content alone', () => {
  const { version, ...content } = toPack(iomPack);
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(content).toEqual(iomPack);
});

test('the order of keys makes no difference to the version', () => {
  expect(toPack(reversedKeys(iomPack) as typeof iomPack).version).toBe(toPack(iomPack).version);
});

test('one changed character of the document changes the version', () => {
  const document = { ...iomPack.document, text: iomPack.document.text.replace('1951', '1952') };
  expect(toPack({ ...iomPack, document }).version).not.toBe(toPack(iomPack).version);
});

test('the order of the facts is content', () => {
  expect(toPack({ ...iomPack, facts: iomPack.facts.toReversed() }).version).not.toBe(toPack(iomPack).version);
});
