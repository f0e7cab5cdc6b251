/** `says` is a full sentence that tells a learner what the entry is; `citation` is where that can be looked up. */
export type PoolEntry = { readonly text: string; readonly says: string; readonly citation: string };

/** Values of one type from outside of the pack, for facts whose siblings are too few. Nothing arguable belongs here. */
export type Pool = { readonly id: string; readonly predicates: readonly string[]; readonly entries: readonly PoolEntry[] };
