import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack, PackSource } from './pack';

/** JSON with the keys of every object in code-unit order, so that equal content has equal text. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** The pack with its version: the first 16 hex digits of the SHA-256 of its canonical JSON. The same on any machine. */
export const toPack = (source: PackSource): Pack => ({
  ...source,
  version: bytesToHex(sha256(utf8ToBytes(canonicalJson(source)))).slice(0, 16),
});
