import type { NextRequest } from 'next/server';
import { database } from '@/services/database';
import { findReadiness, type Readiness } from '@/services/health/find-readiness';

type Reason = Exclude<Readiness, { status: 'ready' }>['reason'];

const sentences: Readonly<Record<Reason, string>> = {
  busy: 'Another program holds the database. Stop it, or give it a moment.',
  overloaded: 'Too many writes wait.',
  'too-late': 'Too many writes wait.',
  closing: 'The process is ending.',
  unreachable: 'The database server does not answer. Look after it and the way to it.',
  silent: 'The database did not answer within a second.',
  'disk-full': 'The disk is full: answers are not stored. Make room; the next write tries again.',
  'io-error': 'The disk reports an error: answers are not stored. The next write tries again.',
  'read-only': 'The database file can’t be written. Mend its permissions or its disk, then start again.',
  corrupt: 'The database is damaged and is not written to. Stop, restore a backup or repair it, then start again.',
  'not-owner': 'This process does not own the database file; another one may. Stop the other, then start this one again.',
  'not-migrated': 'The database lacks a migration of this version. npm start brings it up to date.',
};

/**
 * For whoever watches over the server. `?live`: the process answers. Otherwise 200 when answers can be stored, and 503 with the reason
 * when they can't: "degraded" still shows pages, "unavailable" does not.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  if (request.nextUrl.searchParams.has('live')) return Response.json({ status: 'live' }, { headers });
  const readiness = await findReadiness(database);
  if (readiness.status === 'ready') return Response.json(readiness, { headers });
  return Response.json({ ...readiness, message: sentences[readiness.reason] }, { status: 503, headers });
}
