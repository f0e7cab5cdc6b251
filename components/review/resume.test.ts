import { describe, expect, test } from 'vitest';
import { advance } from '@/memory/replay';
import type { Review } from '@/memory/review';
import { defaultSettings } from '@/memory/settings';
import { gradedReview, markLetter, reviewLetter, undoingReview } from './letters';
import { resume } from './resume';
import type { SessionCard } from './session-card';

const at = Date.UTC(2026, 10, 25, 12);
const source = { start: 0, end: 1, quote: 'a', answerStart: 0, answerEnd: 1 };
const card = (factId: string, history: readonly Review[] = []): SessionCard => ({
  factId,
  memory: history.reduce((memory, review) => advance(memory, review, defaultSettings), { type: 'new' } as SessionCard['memory']),
  faces: { front: 'f', back: 'b' },
  source,
  feedback: { statement: 's', options: {} },
  isFlagged: false,
  siblings: [],
  history,
});
const easy = gradedReview({ id: 'r1', factId: 'one', at, elapsedMs: 900 }, 4);
const again = gradedReview({ id: 'r2', factId: 'one', at, elapsedMs: 900 }, 1);
const ids = (cards: readonly SessionCard[]) => cards.map(({ factId }) => factId);

describe('after a reload', () => {
  test('a card that was answered and waits to be sent is not asked again', () => {
    expect(ids(resume([card('one'), card('two')], [reviewLetter('p', easy)], 'p', defaultSettings))).toEqual(['two']);
  });

  test('a card on a learning step comes back with the memory that the device had', () => {
    const [one] = resume([card('one')], [reviewLetter('p', again)], 'p', defaultSettings);
    expect(one?.memory).toEqual(advance({ type: 'new' }, again, defaultSettings));
    expect(one?.history).toHaveLength(1);
  });

  test('an answer that was taken back counts as none, whether the server has it or not', () => {
    const undone = reviewLetter('p', undoingReview({ id: 'u', factId: 'one', at: at + 1 }, 'r1'));
    expect(resume([card('one')], [reviewLetter('p', easy), undone], 'p', defaultSettings)[0]?.memory).toEqual({ type: 'new' });
    expect(resume([card('one', [easy])], [undone], 'p', defaultSettings)[0]?.memory).toEqual({ type: 'new' });
  });

  test('what is suspended or buried stays away, a note and a flag are there, another pack’s letters change nothing', () => {
    const marks = [
      markLetter('p', 'm1', 'one', { isSuspended: true }),
      markLetter('p', 'm2', 'two', { note: 'mine', isFlagged: true }),
    ];
    const [two, ...more] = resume([card('one'), card('two')], marks, 'p', defaultSettings);
    expect(two).toMatchObject({ factId: 'two', note: 'mine', isFlagged: true });
    expect(more).toEqual([]);
    expect(ids(resume([card('one')], [reviewLetter('other', easy)], 'p', defaultSettings))).toEqual(['one']);
  });
});
