import type { NextRequest } from 'next/server';

/**
 * A browser always says where a POST comes from; a request without either header is not a browser's and carries no cookie of one. Both
 * must agree where both are there: a page that hides its address posts with an origin of "null".
 */
export function isSameOrigin(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  if (!origin) return true;
  try {
    return new URL(origin).host === request.headers.get('host');
  } catch {
    return false;
  }
}

const largestBody = 64 * 1024;

/** The bytes as they come, counted: a sender need not say how many there are, nor the truth. */
async function bytesOf(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > largestBody) return undefined;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** JSON or form data; `undefined` for anything else, too much, or broken. */
export async function readBody(request: Request): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return undefined;
  try {
    const type = request.headers.get('content-type') ?? '';
    if (!type.startsWith('application/json') && !type.includes('form')) return undefined;
    const bytes = await bytesOf(request);
    if (!bytes) return undefined;
    const body = new Response(bytes, { headers: { 'Content-Type': type } });
    return type.startsWith('application/json') ? await body.json() : await body.formData();
  } catch {
    return undefined;
  }
}

/** A refusal a program can tell apart and a person can read. */
export const sentence = (
  status: number,
  type: string,
  message: string,
  more: { headers?: Record<string, string>; reason?: string } = {},
): Response =>
  Response.json(
    { type, message, ...(more.reason ? { reason: more.reason } : {}) },
    { status, ...(more.headers ? { headers: more.headers } : {}) },
  );
