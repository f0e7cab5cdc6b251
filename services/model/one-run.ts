// The framework may load a module more than once in a process.
const holder = globalThis as typeof globalThis & { passageModelRuns?: Set<string> };

/** Takes the one place for a run about a text in this process, and gives what frees it again; `undefined` where it is taken. */
export function claimRun(draftId: string): (() => void) | undefined {
  holder.passageModelRuns ??= new Set();
  const runs = holder.passageModelRuns;
  if (runs.has(draftId)) return undefined;
  runs.add(draftId);
  return () => runs.delete(draftId);
}
