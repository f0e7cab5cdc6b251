import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ItemKind } from '@/quizzes/kinds/item';
import { generatorVersion } from './quiz';

/**
 * The item's id: 20 hex digits of the SHA-256 of all that a learner sees, in the order served. It never includes the key,
 * so that an id can't be used to try out keys.
 */
export const itemId = (
  kind: ItemKind,
  factId: string,
  template: string,
  packVersion: string,
  stem: string,
  optionTexts: readonly string[],
): string => {
  const identity = JSON.stringify([kind, factId, template, generatorVersion, packVersion, stem, optionTexts]);
  return bytesToHex(sha256(utf8ToBytes(identity))).slice(0, 20);
};
