import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { err, ok, type Result } from '@/quizzes/result';
import type { DocumentWarning } from './document';

export type ThreadLimits = {
  /** From the start of the thread to its answer. */
  mostMs: number;
  /** Of its heap. */
  mostHeapMb: number;
  /** As far as the memory of the whole process may grow meanwhile: buffers are in no heap. */
  mostGrowthMb: number;
};

export const usualLimits: ThreadLimits = { mostMs: 20_000, mostHeapMb: 384, mostGrowthMb: 700 };

/** How often the memory is looked at, in milliseconds. */
const watchEveryMs = 40;

const refusals = ['file-damaged', 'file-locked', 'file-too-much', 'file-unknown', 'pdf-without-text'] as const;
export type ThreadProblem = { type: (typeof refusals)[number] };

const answerSchema = z.union([
  z.object({
    type: z.literal('read'),
    text: z.string(),
    length: z.int(),
    title: z.string().optional(),
    warnings: z.array(z.object({ type: z.literal('pages-without-text'), count: z.int() })),
  }),
  z.object({ type: z.enum(refusals) }),
]);

export type ThreadAnswer = { text: string; length: number; title: string | undefined; warnings: DocumentWarning[] };

export type ThreadJob = { format: 'docx' | 'pdf'; bytes: Uint8Array } | { format: 'html' | 'md'; source: string };

// The server is started in the project's folder, where this file is also when it runs from a bundle.
const workerFile = join(process.cwd(), 'services', 'documents', 'document-worker.mjs');

/**
 * Reads a document in a thread of its own, which has no environment and is ended as soon as it takes too long or too much memory
 * ("file-too-much"), or `signal` is aborted. `most`: so many characters of the text are handed over, with its whole length.
 */
export function readInThread(
  job: ThreadJob,
  most: number,
  { mostMs, mostHeapMb, mostGrowthMb }: ThreadLimits = usualLimits,
  signal?: AbortSignal,
): Promise<Result<ThreadAnswer, ThreadProblem>> {
  if (signal?.aborted) return Promise.resolve(err({ type: 'file-too-much' }));
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: { ...job, most },
      env: {},
      execArgv: [],
      // What the libraries say about a broken file is nobody's log.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 },
    });
    const before = process.memoryUsage.rss();
    const settle = (result: Result<ThreadAnswer, ThreadProblem>) => {
      clearTimeout(deadline);
      clearInterval(watch);
      signal?.removeEventListener('abort', giveUp);
      void worker.terminate();
      resolve(result);
    };
    const giveUp = () => settle(err({ type: 'file-too-much' }));
    signal?.addEventListener('abort', giveUp);
    const deadline = setTimeout(giveUp, mostMs);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowthMb * 1024 * 1024) giveUp();
    }, watchEveryMs);
    worker.once('message', (message) => {
      const answer = answerSchema.safeParse(message);
      if (!answer.success) return settle(err({ type: 'file-damaged' }));
      if (answer.data.type !== 'read') return settle(err({ type: answer.data.type }));
      const { text, length, title, warnings } = answer.data;
      settle(ok({ text, length, title, warnings }));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      settle(err({ type: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-too-much' : 'file-damaged' }));
    });
    worker.once('exit', () => settle(err({ type: 'file-damaged' })));
  });
}
