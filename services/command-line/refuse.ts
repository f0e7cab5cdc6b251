/** Says on stderr, one sentence a line, what is wrong with what was given, and lets the command end with exit 1. */
export function refuse(...sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
