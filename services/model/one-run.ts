// The framework may load a module more than once in a process.
const holder = globalThis as typeof globalThis & { passageModelRuns?: Set<string> };

/** Of all texts together: who pays for the endpoint pays for no more than this at once. */
export const mostRuns = 4;

/**
 * Takes the one place for a run about a text in this process, and gives what frees it again: `running` where a run about that text has
 * it, `busy` where runs about others have all four.
 */
export function claimRun(draftId: string): (() => void) | 'running' | 'busy' {
  holder.passageModelRuns ??= new Set();
  const runs = holder.passageModelRuns;
  if (runs.has(draftId)) return 'running';
  if (runs.size >= mostRuns) return 'busy';
  runs.add(draftId);
  return () => runs.delete(draftId);
}
