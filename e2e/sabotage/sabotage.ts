/** One bug, planted by exact text: what it replaces stands in its file exactly once, so that a stale one is told and not skipped. */
export type Sabotage = {
  /** What went wrong, in the words of whoever finds it. */
  name: string;
  file: string;
  find: string;
  replace: string;
  /** Files of unit tests that ought to catch it; they run first. */
  tests: readonly string[];
};

/** The text with the bug in it. Throws where the bug no longer fits the program. */
export function plant({ name, file, find, replace }: Sabotage, text: string): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`“${name}” is stale: what it replaces stands ${places} times in ${file}, not once.`);
  return text.replace(find, () => replace);
}
