import { expect, onTestFinished, test } from 'vitest';
import { claimRun, mostRuns } from './one-run';

const takes = (draftId: string): (() => void) => {
  const free = claimRun(draftId);
  if (typeof free === 'string') throw new Error(free);
  onTestFinished(free);
  return free;
};

test('a text has one run at a time, and all texts together have four', () => {
  const [first] = ['a', 'b', 'c', 'd'].map(takes);
  expect(mostRuns).toBe(4);
  expect(claimRun('a')).toBe('running');
  expect(claimRun('e')).toBe('busy');
  first?.();
  takes('e');
  expect(claimRun('a')).toBe('busy');
});
