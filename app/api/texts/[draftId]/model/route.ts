import type { NextRequest } from 'next/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, sentence } from '@/app/api/request';
import type { RunEvent } from '@/quizzes/proposals/claimed/model-run';
import { now } from '@/services/clock';
import { database, problemOf } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { configuredModel } from '@/services/model/configured-model';
import { proposeByModel } from '@/services/model/propose-by-model';

const problems = {
  'not-found': [404, 'There is no such text for you.'],
  'no-model': [409, 'This installation has no model.'],
  running: [409, 'The model is being asked about this text already.'],
  busy: [503, 'The model is busy with other texts; please try again later.'],
  'too-often': [429, 'The model was asked too often; please try again in a quarter of an hour.'],
} as const;

/** A proxy hangs up on what is silent for a minute. */
const beatMs = 15_000;

/** One line of JSON for each event, and empty lines while a model thinks. Who goes away ends the run. */
function streamOf(events: AsyncIterable<RunEvent>, canceller: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const write = (line: string) => {
        if (!canceller.signal.aborted) controller.enqueue(encoder.encode(`${line}\n`));
      };
      const put = (event: RunEvent) => write(JSON.stringify(event));
      const beat = setInterval(() => write(''), beatMs);
      try {
        for await (const event of events) put(event);
      } catch (error) {
        put({ type: 'ended', outcome: 'failed' });
        // What the database could not do is told as an outcome; a bug is told to the log too.
        if (!problemOf(error)) console.error(error);
      }
      clearInterval(beat);
      if (!canceller.signal.aborted) controller.close();
    },
    cancel: () => canceller.abort(),
  });
}

/** Has the installation's model propose facts of a text to its author, and tells as it goes how far it is. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ draftId: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  try {
    const viewer = await findCurrentViewer();
    if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and ask once more.');
    // A guest has no text of their own.
    if (viewer.status !== 'registered') return sentence(404, 'not-found', problems['not-found'][1]);
    const [{ draftId }, db] = await Promise.all([params, database()]);
    const canceller = new AbortController();
    request.signal.addEventListener('abort', () => canceller.abort(), { once: true });
    const run = await proposeByModel(db, viewer.id, draftId, configuredModel(readEnvironment()), {
      signal: canceller.signal,
      now,
    });
    if (!run.ok) return sentence(problems[run.error.type][0], run.error.type, problems[run.error.type][1]);
    return new Response(streamOf(run.value, canceller), {
      // Packed or gathered on the way it would come all at once.
      headers: {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      },
    });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
