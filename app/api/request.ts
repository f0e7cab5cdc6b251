import type { NextRequest } from 'next/server';
import { isBusy } from '@/services/database';

/** A browser always says where a POST comes from; a request without either header is not a browser's and carries no cookie of one. */
export function isSameOrigin(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (!origin) return true;
  try {
    return new URL(origin).host === request.headers.get('host');
  } catch {
    return false;
  }
}

const largestBody = 64 * 1024;

/** JSON or form data; `undefined` for anything else, too much, or broken. */
export async function readBody(request: NextRequest): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return undefined;
  try {
    const type = request.headers.get('content-type') ?? '';
    if (type.startsWith('application/json')) return await request.json();
    if (type.includes('form')) return await request.formData();
  } catch {
    return undefined;
  }
  return undefined;
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

/** The database is held by someone else: nothing was stored, come again. Everything else is a bug and is thrown. */
export function toDatabaseAnswer(error: unknown): Response {
  if (!isBusy(error)) throw error;
  return sentence(503, 'busy', 'The database is busy. Your answer was not stored yet; please try again.', {
    headers: { 'Retry-After': '1' },
  });
}
