import { beforeAll, describe, expect, test } from 'vitest';
import { containsWords, normalize } from '@/quizzes/facts/normalize';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import { type Item, itemKinds } from '@/quizzes/kinds/item';
import { toPublic } from '@/quizzes/kinds/to-public';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { isSound } from '@/quizzes/truth/true-options';
import { type Blueprint, blueprintOf } from './blueprint';
import { findFlaws } from './flaws/find-flaws';
import { generateQuiz } from './generate-quiz';
import { answersOf, givesAway, taleOf } from './leaks';

const pack = toPack(iomPack);
const quizOf = (seed: number, items = 20, more: Partial<Blueprint> = {}): readonly Item[] => {
  const quiz = generateQuiz(pack, blueprintOf(items, more), seed);
  if (!quiz.ok) throw new Error(quiz.error.type);
  return quiz.value.items;
};
const keyOf = (item: Item) => item.options.findIndex((option) => item.key.includes(option.id));

describe('two hundred quizzes of twenty items', () => {
  let quizzes: (readonly Item[])[];
  let choices: Item[];
  beforeAll(() => {
    quizzes = Array.from({ length: 200 }, (_, seed) => quizOf(seed));
    choices = quizzes.flat().filter((item) => item.kind === 'choice');
  });

  test('each has twenty items, one a fact, with ids of their own', () => {
    for (const items of quizzes) {
      expect(items).toHaveLength(20);
      expect(new Set(items.map((item) => item.factId)).size).toBe(20);
      expect(new Set(items.map((item) => item.id)).size).toBe(20);
    }
  });

  test('no item has a flaw that a rule finds', () => {
    expect(quizzes.flat().flatMap((item) => findFlaws(item).map((flaw) => [item.stem, flaw.flaw]))).toEqual([]);
  });

  test('a choice item has three options, or four with three true siblings, and one key', () => {
    for (const { options, key } of choices) {
      expect([3, 4]).toContain(options.length);
      expect(key).toHaveLength(1);
      if (options.length === 4) expect(options.filter(({ origin }) => origin.type === 'sibling')).toHaveLength(3);
    }
  });

  test('every item has exactly one right answer by the oracle', () => {
    expect(quizzes.flat().flatMap((item) => (isSound(item, pack) ? [] : [[item.kind, item.stem]]))).toEqual([]);
  });

  test('the source shown with an item names no answer to another item of its quiz', () => {
    for (const items of quizzes) {
      for (const { source, factId } of items) {
        expect(pack.document.text.slice(source.start, source.end)).toBe(source.quote);
        expect(source.start <= source.answerStart && source.answerEnd <= source.end).toBe(true);
        const others = pack.facts.filter(({ id }) => id !== factId && items.some((item) => item.factId === id));
        for (const other of others) {
          const told = answersOf(other).filter((answer) => containsWords(source.quote, answer));
          expect(told, `${factId} tells ${other.id} by “${source.quote}”`).toEqual([]);
        }
      }
    }
  });

  test('disputed and garbled facts are never asked, soft ones only for their sentence; outdated ones always “according to the text”, with what is known since', () => {
    for (const item of quizzes.flat()) {
      const fact = pack.facts.find(({ id }) => id === item.factId);
      expect(fact?.status === 'holds' || fact?.status === 'outdated').toBe(true);
      if (fact?.importance === 'soft') expect(item.kind).toBe('evidence');
      if (fact?.status === 'outdated') expect(item.stem).toMatch(/according to the text/i);
      if (fact?.status === 'outdated') expect(item.feedback.update?.citation.title).toBeTruthy();
    }
  });

  test('no item gives another away, no option set comes twice, no template makes more than a quarter', () => {
    for (const items of quizzes) {
      const tales = items.flatMap((item) => {
        const fact = pack.facts.find(({ id }) => id === item.factId);
        return fact ? [taleOf(item, fact)] : [];
      });
      tales.forEach((tale, index) => {
        const others = tales.filter((_, at) => at !== index);
        expect(givesAway(tale, others), tale.item.stem).toBe(false);
        const fact = pack.facts.find(({ id }) => id === tale.item.factId);
        expect(items.some((item) => fact?.leaks.includes(item.factId))).toBe(false);
      });
      const sets = items
        .filter((item) => item.kind === 'choice')
        .map((item) => JSON.stringify(item.options.map(({ text }) => text).sort()));
      expect(new Set(sets).size).toBe(sets.length);
      for (const { template } of items) expect(items.filter((item) => item.template === template).length).toBeLessThanOrEqual(5);
    }
  });

  test('every kind comes, and none makes up more than half', () => {
    const all = quizzes.flat();
    for (const kind of itemKinds) {
      const share = all.filter((item) => item.kind === kind).length / all.length;
      expect(share, kind).toBeGreaterThan(0.005);
      expect(share, kind).toBeLessThan(0.5);
    }
  });

  test('distractors are of the key’s type and unit', () => {
    const shapeOf = (text: string) =>
      normalize(text)
        .replace(/\d+/g, '0')
        .replace(/\b(million|billion)\b/g, '');
    for (const item of choices.filter((choice) => /^\D*\d/.test(choice.options[keyOf(choice)]?.text ?? ''))) {
      expect(
        new Set(item.options.map(({ text }) => shapeOf(text).replace(/[ 0]+/g, '0'))).size,
        JSON.stringify(item.options),
      ).toBe(1);
    }
  });

  test.each([3, 4])('the key stands in each of %i places as often as chance has it (χ², p ≥ 0.01)', (size) => {
    const counts = Array.from({ length: size }, () => 0);
    for (const item of choices.filter((choice) => choice.options.length === size && !/\d/.test(choice.options[0]?.text ?? ''))) {
      counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
    }
    const n = counts.reduce((sum, count) => sum + count, 0);
    if (n === 0) return;
    const chi2 = counts.reduce((sum, count) => sum + (count - n / size) ** 2 / (n / size), 0);
    expect(chi2, JSON.stringify(counts)).toBeLessThan(size === 3 ? 9.21 : 11.34);
  });

  test('among figures the key’s rank is drawn by chance: the middle number is no better a guess', () => {
    const figures = choices.filter((item) => item.options.every(({ text }) => /^\D*\d/.test(text)));
    const middle = figures.filter((item) => keyOf(item) === 1).length / figures.length;
    expect(figures.length).toBeGreaterThan(100);
    expect(Math.abs(middle - 1 / 3)).toBeLessThan(0.1);
  });

  test('the canonical answer to every item is graded correct, and every distractor wrong', () => {
    for (const item of quizzes.flat()) {
      const verdict = (response: Parameters<typeof gradeItem>[1]) => {
        const grade = gradeItem(item, response);
        return grade.type === 'scored' ? grade.verdict : grade.type;
      };
      if (item.kind === 'typed' && item.isList)
        expect(verdict({ kind: 'typed', text: item.answers.join(', ') }), item.stem).toBe('correct');
      else if (item.kind === 'typed' || item.kind === 'numeric' || item.kind === 'cloze')
        for (const text of item.answers) expect(verdict({ kind: item.kind, text }), text).toBe('correct');
      if (item.kind === 'ordering') expect(verdict({ kind: 'ordering', order: [...item.key] })).toBe('correct');
      if (item.kind === 'choice') {
        for (const { id } of item.options)
          expect(verdict({ kind: 'choice', optionId: id })).toBe(item.key.includes(id) ? 'correct' : 'wrong');
        for (const { id } of item.options) expect(Boolean(item.feedback.options[id])).toBe(!item.key.includes(id));
      }
      if (item.kind === 'true-false' && item.key[0] === 'false') {
        expect(verdict({ kind: 'true-false', optionId: 'false', correction: item.answers[0] ?? '' }), item.stem).toBe('correct');
        expect(verdict({ kind: 'true-false', optionId: 'false' })).toBe(item.correction ? 'close' : 'correct');
        expect(verdict({ kind: 'true-false', optionId: 'true' })).toBe('wrong');
      }
    }
  });

  test('a statement is true as often as false', () => {
    const statements = quizzes.flat().filter((item) => item.kind === 'true-false');
    const share = statements.filter((item) => item.key[0] === 'true').length / statements.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
  });

  test('the public view has these fields and no others', () => {
    const allowed = new Set(['kind', 'id', 'stem', 'options', 'claimed', 'unit', 'isList', 'prompts', 'passage', 'parts']);
    for (const item of quizzes.flat()) {
      const view = toPublic(item);
      expect(Object.keys(view).filter((name) => !allowed.has(name))).toEqual([]);
      if ('options' in view) for (const option of view.options) expect(Object.keys(option)).toEqual(['id', 'text']);
    }
  });

  test('an ordering is never served in the right order', () => {
    for (const item of quizzes.flat())
      if (item.kind === 'ordering') expect(item.key).not.toEqual(item.options.map(({ id }) => id));
  });
});

describe('asking for a quiz', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    expect(JSON.stringify(quizOf(7))).toBe(JSON.stringify(quizOf(7)));
    expect(JSON.stringify(quizOf(7))).not.toBe(JSON.stringify(quizOf(8)));
  });

  test('kinds, topics and facts are kept to', () => {
    expect(quizOf(1, 8, { kinds: ['numeric'] }).every((item) => item.kind === 'numeric')).toBe(true);
    expect(quizOf(1, 5, { topics: ['size'] }).every((item) => item.topic === 'size')).toBe(true);
    expect(quizOf(1, 5, { factIds: ['headquarters-city'] }).map((item) => item.factId)).toEqual(['headquarters-city']);
  });

  test('what is not there is a problem by name', () => {
    expect(generateQuiz(pack, blueprintOf(5, { topics: ['weather'] }), 1)).toEqual({
      ok: false,
      error: { type: 'no-such-topic', topic: 'weather' },
    });
    expect(generateQuiz(pack, blueprintOf(5, { factIds: ['none'] }), 1)).toMatchObject({ error: { type: 'no-such-fact' } });
    expect(generateQuiz(pack, blueprintOf(5, { factIds: ['dependency'] }), 1)).toMatchObject({
      error: { type: 'nothing-to-ask' },
    });
  });
});
