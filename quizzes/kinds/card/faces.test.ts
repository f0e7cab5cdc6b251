import { describe, expect, test } from 'vitest';
import type { Fact } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { cardFaces } from './faces';

const { facts } = iomPack;
const facesOf = (id: string, among: readonly Fact[] = facts) => {
  const fact = facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(id);
  return cardFaces(fact, among);
};

describe('a card', () => {
  test('asks for the value on its front and has it on its back', () => {
    for (const fact of facts) {
      const { forward } = cardFaces(fact, facts);
      expect(forward.front).toMatch(/\?$/);
      expect(forward.back).toBe(objectText(fact.object));
      expect(containsWords(forward.front, forward.back)).toBe(false);
    }
  });

  test('says of an outdated fact that it asks for what the text says', () => {
    expect(facesOf('member-state-count').forward.front).toMatch(/^According to the text, [a-z]/);
  });

  test('turns round where the value names one thing', () => {
    expect(facesOf('headquarters-city').reverse).toEqual({
      front: 'Geneva',
      back: expect.stringMatching(/^The city in which .* has its headquarters$/),
    });
  });

  test('has no reverse for a number, a set or an aim', () => {
    for (const id of ['member-state-count', 'aims', 'aim-ensured']) expect(facesOf(id).reverse).toBeUndefined();
  });

  test('has no reverse when another fact has the same value, so that a front has one back', () => {
    const twin = facts.find((fact) => fact.id === 'headquarters-city');
    expect(facesOf('headquarters-city', twin ? [...facts, { ...twin, id: 'twin' }] : []).reverse).toBeUndefined();
    const fronts = facts.flatMap((fact) => cardFaces(fact, facts).reverse?.front ?? []);
    expect(new Set(fronts).size).toBe(fronts.length);
    expect(fronts.length).toBeGreaterThan(3);
  });

  test('never has the front’s value on the back of its reverse', () => {
    for (const fact of facts) {
      const { reverse } = cardFaces(fact, facts);
      if (reverse) expect(containsWords(reverse.back, reverse.front)).toBe(false);
    }
  });
});
