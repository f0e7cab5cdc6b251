import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Review } from '@/memory/review';
import { FactReviews } from './fact-reviews';

const messages = {
  review: {
    grade: { good: 'Good' },
    source: { card: 'Card' },
    info: { history: 'Reviews', when: 'When', how: 'How', said: 'Answer', undone: 'taken back' },
  },
};

const at = Date.UTC(2026, 10, 1, 9);
const card = (id: string, minute: number): Review => ({
  id,
  factId: 'fact',
  source: 'card',
  kind: 'card',
  grade: 3,
  at: at + minute * 60_000,
});
const undo = (id: string, undoes: string, minute: number): Review => ({
  id,
  factId: 'fact',
  source: 'undo',
  kind: 'card',
  undoes,
  at: at + minute * 60_000,
});

const rowsOf = (history: readonly Review[]): string[] =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <FactReviews history={history} timeZone="UTC" />
    </NextIntlClientProvider>,
  )
    .split('<tr>')
    .slice(2);

test('a review that was taken back says so, and one whose undo was itself undone does not', () => {
  const history = [card('one', 0), card('two', 1), undo('three', 'one', 2), undo('four', 'two', 3), undo('five', 'four', 4)];
  const [two, one, ...more] = rowsOf(history);
  expect(more).toEqual([]);
  expect(one).toContain(messages.review.info.undone);
  expect(two).not.toContain(messages.review.info.undone);
});
