import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyModelFact } from '../verify-model-fact';
import { cutsWord, findWords, fold } from './find-words';
import { readText, readTextInSteps } from './read-text';
import { frame } from './right-claims.fixture';
import { splitPassages } from './split-passages';

const piece = fc.constantFrom(
  'One sentence. ',
  'word ',
  'x'.repeat(900),
  '\n',
  '\n\n',
  '“quote” ',
  'A much longer sentence of some words! ',
  '  ',
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test('passages hold every paragraph once and whole, in order, and none is longer than it may be', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const passages = splitPassages(text);
      expect(
        passages
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(2400);
      const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
      expect(passages.reduce((sum, passage) => sum + passage.paragraphs, 0)).toBe(paragraphs.length);
      for (const paragraph of paragraphs.filter(({ length }) => length <= 2400))
        expect(passages.some(({ start, end }) => text.slice(start, end).includes(paragraph))).toBe(true);
    }),
  );
});

test('what is found is the same but for typography, and every part of a text is found where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.nat(80), fc.nat(30), (text, from, length) => {
      const words = text.slice(from, from + length);
      const folded = fold(text);
      const found = findWords(words, folded, { start: 0, end: text.length });
      for (const { start, end } of found) expect(fold(text.slice(start, end)).folded).toBe(fold(words).folded.trim());
      const { folded: wanted } = fold(words);
      if (wanted.trim() !== '' && wanted === wanted.trim()) expect(found.length).toBeGreaterThan(0);
    }),
  );
});

test.each([
  ['in 4,200 parts', 5, 8, true],
  ['in 4,200 parts', 3, 8, false],
  ['in 1951, 1952', 3, 7, false],
  ['founded', 1, 7, true],
  ['(NSE)', 1, 4, false],
  ['l’architecte', 2, 12, false],
])('of “%s” the part from %d to %d cuts a word or a number: %s', (text, start, end, cuts) => {
  expect(cutsWord(text, { start, end })).toBe(cuts);
});

test.each([
  ['of many paragraphs', `${frame.text}\n\n`],
  ['of one', `${frame.text.replaceAll('\n\n', ' ')} `],
])('a long text %s is read in steps, and as in one', (_, part) => {
  const text = part.repeat(100);
  const steps = readTextInSteps({ ...frame, text });
  let rests = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) rests += 1;
  expect(rests).toBeGreaterThan(text.length / 10_000);
  expect(step.value.folded).toEqual(fold(text));
  expect(step.value.sentences).toEqual(readText({ ...frame, text }).sentences);
  for (const { start, end, text: sentence } of step.value.sentences) expect(text.slice(start, end)).toBe(sentence);
});

describe('a text in another language', () => {
  const french = {
    ...frame,
    language: 'fr',
    title: 'Le musée des Marées',
    text: 'Le musée des Marées fut ouvert en 1951 par Jeanne Morel. Il conserve 4 200 instruments et emploie 127 personnes.',
  };
  const read = readText(french);
  const claim = {
    quote: 'Le musée des Marées fut ouvert en 1951 par Jeanne Morel.',
    answer: 'Jeanne Morel',
    type: 'name',
    subject: 'le musée des Marées',
    question: 'Par qui {subject} fut-il ouvert ?',
    statement: 'Le musée des Marées fut ouvert par {object}.',
  };
  const verify = (one: object) => verifyModelFact(one, { shown: { start: 0, end: french.text.length }, read, known: [] });

  test('is asked about in its own, with figures as it writes them, and its items are sound', () => {
    expect(verify(claim)).toMatchObject({ ok: true, value: { fact: { object: { value: 'Jeanne Morel' } } } });
    const figure = {
      ...claim,
      quote: 'Il conserve 4 200 instruments et emploie 127 personnes.',
      answer: '4 200',
      type: 'count',
      value: 4200,
      unit: 'instruments',
      question: 'Combien d’instruments {subject} conserve-t-il ?',
      statement: 'Le musée des Marées conserve {object} instruments.',
    };
    expect(verify({ ...figure, value: 200, answer: '200' })).toMatchObject({ ok: false });
    expect(verify({ ...figure, value: 4.2 })).toMatchObject({ error: { type: 'value' } });
    expect(verify(figure)).toMatchObject({ ok: true, value: { fact: { object: { value: 4200 } } } });
  });

  test.each([
    [
      'English',
      'By whom was {subject} opened in the year of the war?',
      'The museum was opened by {object} in the year of the war.',
    ],
    [
      'Spanish',
      '¿Por quién fue abierto el {subject} y con qué obras?',
      'El museo fue abierto por {object} con una de las obras.',
    ],
    ['Russian', 'Кто открыл {subject}?', 'Музей открыла {object}.'],
  ])('is not asked about in %s', (_, question, statement) => {
    expect(verify({ ...claim, question, statement })).toMatchObject({ error: { type: 'language' } });
  });

  test('in Spanish it is asked about as in French', () => {
    const spanish = {
      ...frame,
      language: 'es',
      title: 'El museo de las Mareas',
      text: 'El museo de las Mareas fue abierto en 1951 por Juana Morel. Conserva muchos libros.',
    };
    const verified = verifyModelFact(
      {
        quote: 'El museo de las Mareas fue abierto en 1951 por Juana Morel.',
        answer: 'Juana Morel',
        type: 'name',
        subject: 'el museo de las Mareas',
        question: '¿Por quién fue abierto {subject}?',
        statement: 'El museo de las Mareas fue abierto por {object}.',
      },
      { shown: { start: 0, end: spanish.text.length }, read: readText(spanish), known: [] },
    );
    expect(verified).toMatchObject({ ok: true, value: { fact: { object: { value: 'Juana Morel' } } } });
  });

  test('is not asked with a predicate whose words are English', () => {
    expect(verify({ ...claim, predicate: 'created-by', question: null, statement: null })).toMatchObject({
      error: { type: 'language' },
    });
  });
});
