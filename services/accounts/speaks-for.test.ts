import { expect, test } from 'vitest';
import { speaksFor } from './speaks-for';

const ada = { id: 'ada', formerIds: ['her guest'] };

test('what another learner’s open page sends is not taken in the name of whoever signed in to that browser since', () => {
  expect(speaksFor(ada, { owner: 'bob' })).toBe(false);
  expect(speaksFor(ada, { owner: 'ada' })).toBe(true);
  expect(speaksFor(ada, { owner: 'her guest' })).toBe(true);
});

test('what a guest’s page sends goes with its browser, and so does a form that names nobody', () => {
  expect(speaksFor(ada, { owner: 'a new guest', ticket: 'sealed' })).toBe(true);
  expect(speaksFor(ada, {})).toBe(true);
});
