import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('app/tokens.css', 'utf8');
const colours = Object.fromEntries(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

/** Relative luminance and contrast ratio: WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs: readonly [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'sheet', 7],
  ['ink', 'marker', 7],
  ['ink', 'right-wash', 7],
  ['ink', 'wrong-wash', 7],
  ['muted', 'paper', 4.5],
  ['muted', 'sheet', 4.5],
  ['accent', 'paper', 4.5],
  ['right', 'paper', 4.5],
  ['right', 'right-wash', 4.5],
  ['wrong', 'paper', 4.5],
  ['wrong', 'wrong-wash', 4.5],
  ['field', 'paper', 3],
  ['field', 'sheet', 3],
];

describe('the palette', () => {
  for (const theme of ['light', 'dark'] as const) {
    test.each(pairs)(`%s on %s has a contrast of %f or more, ${theme}`, (front, back, least) => {
      const [one, other] = [colours[front]?.[theme], colours[back]?.[theme]];
      if (!one || !other) throw new Error(`no colour ${front} or ${back} in tokens.css`);
      expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
    });
  }
});
