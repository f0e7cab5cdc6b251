import { createHash } from 'node:crypto';

const longest = 64;

/** The id of an entry that is made of a published fact; the same one for the same fact. */
export function entryIdOf(factId: string): string {
  const id = `p-${factId}`;
  return id.length <= longest ? id : `p-${createHash('sha256').update(factId).digest('hex').slice(0, 20)}`;
}
