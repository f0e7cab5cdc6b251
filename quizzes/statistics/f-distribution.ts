import { logGamma } from './chi-square';

const mostTerms = 2000;
const precision = 1e-15;
const tiny = 1e-300;

/** Lentz's continued fraction of the incomplete beta function (Press et al., Numerical Recipes, 3rd edition, §6.4). */
function betaFraction(a: number, b: number, x: number): number {
  const safe = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < mostTerms; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b), for a and b from 0.5. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (scale * betaFraction(a, b, x)) / a : 1 - (scale * betaFraction(b, a, 1 - x)) / b;
}

/** The value below which a variable of Fisher and Snedecor's F distribution lies with chance `p`, by bisection (Abramowitz & Stegun 26.6). */
export function fQuantile(p: number, degrees1: number, degrees2: number): number {
  let low = 0;
  let high = 1;
  for (let halving = 0; halving < 80; halving += 1) {
    const x = (low + high) / 2;
    if (incompleteBeta(degrees1 / 2, degrees2 / 2, x) < p) low = x;
    else high = x;
  }
  const x = (low + high) / 2;
  return (degrees2 * x) / (degrees1 * (1 - x));
}
