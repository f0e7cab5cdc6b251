/** What an address says was wrong with a file that a form brought without a script; its words are chosen by the form. */
export function fileProblemOf(
  problem: string | string[] | undefined,
  length: string | string[] | undefined,
): { code: string; length: number } | undefined {
  if (typeof problem !== 'string' || !/^[a-z-]{1,40}$/.test(problem)) return undefined;
  return { code: problem, length: typeof length === 'string' && /^\d{1,9}$/.test(length) ? Number(length) : 0 };
}
