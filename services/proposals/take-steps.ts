const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs work that is cut into steps to its end. Between two steps (`rest`) whatever else waits in the process has its turn, so that a
 * long text makes nobody else wait.
 */
export async function takeSteps<T>(steps: Iterator<undefined, T>, rest: () => Promise<void> = nextTurn): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await rest();
  }
}
