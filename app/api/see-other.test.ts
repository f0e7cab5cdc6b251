import { expect, test } from 'vitest';
import { seeOther } from './see-other';

test('a form is led on with what the page has to say, and no cache keeps that', () => {
  const led = seeOther('/texts', { import: 'same-id', at: 'facts.1 & more' });
  expect(led.status).toBe(303);
  expect(led.headers.get('location')).toBe('/texts?import=same-id&at=facts.1+%26+more');
  expect(led.headers.get('cache-control')).toBe('no-store');
  expect(seeOther('/texts').headers.get('location')).toBe('/texts');
});
