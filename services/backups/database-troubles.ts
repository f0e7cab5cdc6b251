export type DatabaseTroubles = {
  /** `quick_check` found the file broken: nothing is written any more. */
  damaged?: string;
  /** The last backup that was due was not made. */
  backup?: string;
  /** Another process runs on the same file, or that can't be told, so this one watches over nothing. */
  owner?: string;
};

// The framework loads modules more than once in a process.
const holder = globalThis as typeof globalThis & { passageDatabaseTroubles?: DatabaseTroubles };

/** What the process found to be the matter with its database file and its backups, a sentence each; empty when all is well. */
export const databaseTroubles = (): Readonly<DatabaseTroubles> => holder.passageDatabaseTroubles ?? {};

/** Notes a trouble, or with `undefined` that it is over. */
export function noteTrouble(name: keyof DatabaseTroubles, sentence: string | undefined): void {
  const { [name]: _, ...others } = databaseTroubles();
  holder.passageDatabaseTroubles = sentence === undefined ? others : { ...others, [name]: sentence };
}
