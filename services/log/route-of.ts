const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds the pattern that an address belongs to, such as "/attempts/[attemptId]": what may be logged of it. Patterns with fewer
 * parameters come first; files of the build are "/_next", and what belongs to none is "(none)".
 */
export function routesOf(patterns: readonly string[]): (path: string) => string {
  const parametersOf = (pattern: string) => pattern.split('[').length;
  const known = [...new Set(patterns)]
    .sort((a, b) => parametersOf(a) - parametersOf(b))
    .map((pattern) => {
      const parts = pattern.split(/(\[\.{0,3}\w+\])/);
      const source = parts.map((part) => (part.startsWith('[...') ? '.+' : part.startsWith('[') ? '[^/]+' : escaped(part)));
      return { pattern, expression: new RegExp(`^${source.join('')}/?$`) };
    });
  return (path) => {
    const [bare = ''] = path.split(/[?#]/);
    if (bare.startsWith('/_next/')) return '/_next';
    return known.find(({ expression }) => expression.test(bare))?.pattern ?? '(none)';
  };
}
