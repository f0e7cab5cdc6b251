export const looks = {
  'desktop-light': { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  'phone-dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

/** Pages of many lines of a text. */
const dense = ['passage', 'fact', 'printed-quiz', 'pack-again'];

/**
 * Letters differ a little from one Chromium to the next. Drawn with unhinted widths the pages differed by 230 to 2,215 pixels, the dense
 * ones by up to 8,703; with their buttons 8 pixels lower, by 3,147 and more.
 */
export const toleranceOf = (name: string) =>
  ({ maxDiffPixels: dense.includes(name) ? 10_000 : 2500, animations: 'disabled' }) as const;
