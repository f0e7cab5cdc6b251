import { expect, test } from 'vitest';
import { problemsOf } from './draft-problems';
import type { Entry } from './draft-state';
import { toValues, withValues } from './fact-values';
import { valueText } from './fact-words';
import { factFromSelection } from './from-selection';

const text = 'The hall opened in 1951. It seats 1,200 people.\nIts roof is by Ada Brook.';
const about = { text, language: 'en', title: 'the hall', topic: 'hall', quoted: [] };
const frame = {
  id: 'x',
  title: 'The hall',
  summary: '',
  language: 'en',
  citation: { title: 'A leaflet' },
  asOf: {},
  text,
  topics: [{ id: 'hall', title: 'The hall' }],
};
const select = (words: string, space = 0) => {
  const start = text.indexOf(words) - space;
  const fact = factFromSelection({ start, end: start + words.length + space }, about);
  if (!fact) throw new Error('no fact');
  return fact;
};
const entryOf = (fact: Entry['fact']): Entry => ({ id: 'e', state: 'proposed', origin: 'hand', fact });

test('the selected words are the answer and their sentence the quote, each where it stands', () => {
  for (const words of ['1951', '1,200', 'Ada Brook']) {
    const { source } = select(words, 1);
    expect(text.slice(source.answerStart, source.answerEnd)).toBe(words);
    expect(text.slice(source.start, source.end)).toBe(source.quote);
    expect(source.quote).toMatch(/^\S.*\.$/);
    expect(source.quote).not.toContain('\n');
  }
  expect(select('1951').qualifiers.statement).toBe('The hall opened in {object}.');
});

test('of a paragraph without a full stop some hundred characters around the answer are the quote, in whole words', () => {
  const wordy = `${'many words '.repeat(300)}1951 ${'more words '.repeat(300)}`.trim();
  const start = wordy.indexOf('1951');
  const source = factFromSelection({ start, end: start + 4 }, { ...about, text: wordy })?.source;
  expect(source?.quote).toMatch(/^(?:many|words) .* 1951 .* (?:more|words)$/);
  expect(source?.quote.length).toBeLessThan(900);
  expect(source && wordy.slice(source.start, source.end)).toBe(source?.quote);
});

test('a year, a number with what is counted, and a name are told apart', () => {
  expect(select('1951').object).toEqual({ type: 'year', value: 1951 });
  expect(select('1,200').object).toEqual({ type: 'count', value: 1200, unit: 'people', qualifier: 'exact' });
  expect(select('Ada Brook').object).toEqual({ type: 'name', value: 'Ada Brook' });
  expect(factFromSelection({ start: 24, end: 25 }, about)).toBeUndefined();
});

test('with a question it is a fact that may be published', () => {
  const fact = select('1,200');
  expect(problemsOf(frame, [entryOf(fact)])).not.toEqual([]);
  const mended = withValues(fact, { ...toValues(fact), question: 'How many people does the hall seat?' });
  if (!('fact' in mended)) throw new Error(mended.field);
  expect(problemsOf(frame, [entryOf(mended.fact)])).toEqual([]);
  expect(valueText(mended.fact)).toBe('1,200 people');
});

test('a fact in the words of a listed predicate keeps it while its words stay, and has its own words when they change', () => {
  const { qualifiers: _, ...others } = select('1951');
  const fact = { ...others, predicate: 'founded-in-year', qualifiers: {} };
  const values = toValues(fact);
  expect(withValues(fact, { ...values, aliases: ' MCMLI,, ', value: '1951' })).toMatchObject({
    fact: { predicate: 'founded-in-year', qualifiers: {}, aliases: ['MCMLI'] },
  });
  expect(withValues(fact, { ...values, question: 'When did the hall begin?' })).toMatchObject({
    fact: { predicate: 'own-words', qualifiers: { question: 'When did the hall begin?', statement: values.statement } },
  });
  expect(withValues(fact, { ...values, value: 'long ago' })).toEqual({ field: 'value' });
});
