import { createHash, createPublicKey, verify } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/**
 * Whether an ES256 key signed this answer. @simplewebauthn/server 9 joins the two numbers of a signature without filling either up to 32
 * bytes, and so refuses about one right signature in 128; this reads the signature as it came (RFC 8152, 13.1.1; RFC 3279, 2.2.3).
 */
export function verifyEs256(
  publicKey: Uint8Array,
  authenticatorData: Uint8Array,
  clientData: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const key = isoCBOR.decodeFirst<Map<number, number | Uint8Array>>(publicKey);
    const [x, y] = [key.get(-2), key.get(-3)];
    const isEs256 = key.get(1) === 2 && key.get(3) === -7 && key.get(-1) === 1;
    if (!isEs256 || !(x instanceof Uint8Array) || !(y instanceof Uint8Array)) return false;
    const coordinate = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
    const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(x), y: coordinate(y) };
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()]);
    return verify('sha256', signed, { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'der' }, signature);
  } catch {
    return false;
  }
}
