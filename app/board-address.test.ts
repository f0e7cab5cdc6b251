import { expect, test } from 'vitest';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { type BoardAddress, boardHref, parseBoardAddress } from './board-address';

const address: BoardAddress = {
  seed: 7,
  blueprint: blueprintOf(12, { kinds: ['choice', 'typed'] }),
  packVersion: undefined,
  generator: generatorVersion,
};
const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://localhost').searchParams);

test('the link of a board leads to the same board, of an earlier version too', () => {
  for (const one of [address, { ...address, packVersion: 'abc123' }, { ...address, generator: '1' }])
    expect(parseBoardAddress(queryOf(boardHref('iom', one, 'current')))).toEqual(one);
});

test('of the current version the link names no version, so that it is as short as the quiz’s', () => {
  expect(boardHref('iom', { ...address, packVersion: 'current' }, 'current')).toBe(
    '/packs/iom/board?seed=7&items=12&kinds=choice%2Ctyped',
  );
});

test('what is no quiz has no board', () => {
  for (const query of [{}, { seed: 'x', items: '4' }, { seed: '7', items: '4', version: ['a', 'b'] }, { seed: '7', items: '0' }])
    expect(parseBoardAddress(query)).toBeUndefined();
});
