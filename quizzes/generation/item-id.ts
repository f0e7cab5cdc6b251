import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An id that says nothing: 20 hex digits of SHA-256 over the JSON of its parts. The key is never a part. */
export const itemId = (parts: readonly unknown[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 20);
