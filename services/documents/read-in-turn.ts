import { err, type Result } from '@/quizzes/result';
import type { DocumentProblem, ReadDocument } from './document';
import { readDocument } from './read-document';

/** Threads that read at the same time: more would take the processor from those who answer. */
const mostThreads = 2;
/** People whose files are being received: each may be held in memory. */
const mostPeople = 8;

const people = new Set<string>();
let threads = 0;

export type TurnProblem = { type: 'file-one-at-a-time' } | { type: 'file-busy' };

export type ReceivedFile = { bytes: Uint8Array; name: string };

/**
 * Receives and reads a file of somebody's: one at a time for each person ("file-one-at-a-time"), and two at once in this process
 * ("file-busy": come again in a moment). `receive` is called only where there is room. Once `signal` is
 * aborted it is not read on: nobody waits for its text.
 */
export async function readInTurn<E extends { type: string }>(
  userId: string,
  receive: () => Promise<Result<ReceivedFile, E>>,
  signal?: AbortSignal,
  read: typeof readDocument = readDocument,
): Promise<Result<ReadDocument, DocumentProblem | TurnProblem | E>> {
  if (people.has(userId)) return err({ type: 'file-one-at-a-time' });
  if (people.size >= mostPeople) return err({ type: 'file-busy' });
  people.add(userId);
  try {
    const received = await receive();
    if (!received.ok) return received;
    if (threads >= mostThreads) return err({ type: 'file-busy' });
    threads += 1;
    try {
      return await read(received.value.bytes, received.value.name, undefined, signal);
    } finally {
      threads -= 1;
    }
  } finally {
    people.delete(userId);
  }
}
