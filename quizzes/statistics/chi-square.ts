/**
 * Pearson's χ² of observed counts against equally likely classes, and its p value with one degree of freedom less than there
 * are classes. With fewer than two classes, or no counts, there is nothing to doubt: statistic 0, p 1.
 */
export function chiSquareUniform(counts: readonly number[]): { statistic: number; p: number } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length < 2 || total === 0) return { statistic: 0, p: 1 };
  const expected = total / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { statistic, p: chiSquareTail(statistic, counts.length - 1) };
}

/**
 * The probability that χ² with so many degrees of freedom is at least `statistic`: Q(ν/2, χ²/2), the regularised incomplete
 * gamma function (Abramowitz & Stegun 26.4.19; Press et al., Numerical Recipes, 3rd edition, §6.2).
 */
export function chiSquareTail(statistic: number, degrees: number): number {
  if (!(degrees > 0) || Number.isNaN(statistic)) throw new RangeError('χ² needs a statistic and at least one degree of freedom.');
  return statistic <= 0 ? 1 : upperGamma(degrees / 2, statistic / 2);
}

const mostTerms = 1000;
const precision = 1e-14;
const tiny = 1e-300;

/** Q(a, x): by its series below a + 1, by Lentz's continued fraction above (Numerical Recipes §6.2, gser and gcf). */
function upperGamma(a: number, x: number): number {
  const scale = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < mostTerms && term > sum * precision; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * scale;
  }
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / notZero(an * d + b);
    c = notZero(b + an / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < precision) break;
  }
  return fraction * scale;
}

const notZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ 0.5 by Lanczos's approximation with g = 7 (Numerical Recipes §6.1). */
export function logGamma(x: number): number {
  const [first = 1, ...rest] = lanczos;
  const sum = rest.reduce((total, coefficient, index) => total + coefficient / (x + index), first);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
