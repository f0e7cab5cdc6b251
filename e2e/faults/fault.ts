/** What one fault came to. `acknowledged` and `lost` are counts of answers and reviews the journal outside the server kept. */
export type Outcome = {
  acknowledged: number;
  lost: number;
  /** From the end of the fault to the first request that was served rightly again; undefined where nothing had to recover. */
  recoverySeconds: number | undefined;
  /** Each a sentence: what was not right. A fault is survived when nothing was lost and this is empty. */
  flaws: readonly string[];
  /** What the figures leave out, for the last column of the table. */
  note?: string;
};

export type FaultTools = {
  /** A folder of the fault's own, removed afterwards. */
  folder: string;
  /** The first of ten ports of the fault's own. */
  port: number;
  seed: number;
  /** `npm test` runs a short selection with fewer rounds; the harness runs all. */
  isShort: boolean;
};

export type Fault = {
  /** As it is asked for on the command line, in kebab case. */
  name: string;
  injected: string;
  right: string;
  isInShortRun: boolean;
  run: (tools: FaultTools) => Promise<Outcome>;
};
