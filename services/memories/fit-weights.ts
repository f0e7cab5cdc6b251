import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { countReviews } from '@/db/queries/reviews';
import { findSettingsRow } from '@/db/queries/settings';
import { memorySettingsSchema } from '@/memory/settings';
import { err, ok, type Result } from '@/quizzes/result';
import { settingsOf } from '../settings/find-settings';
import { saveSettings } from '../settings/save-settings';
import { type Histories, readHistories } from './read-histories';

export type FitResult = {
  type: 'fitted';
  /** Mean log loss, in nats, of predicting the answers that were held out: by the weights until now, and by the fitted ones. */
  before: number;
  after: number;
  isAdopted: boolean;
  /** Answers that were learned from or held out. */
  reviews: number;
};

type FitProblem = { type: 'not-found' | 'busy' | 'too-few-reviews' };

/** Answers that tell of forgetting: fewer say more about chance than about the learner. */
const leastLabels = 100;
/** Reviews after which a fit happens by itself. */
export const automaticFrom = 400;
const monthMs = 30 * 86_400_000;

const fitting = new Set<string>();

/**
 * Fits the 21 weights of FSRS-6 to a learner's log (fsrs-rs), in a thread of its own. They are adopted, and every memory replayed with
 * them, only if they predict the last fifth of the answers, which they were not fitted to, better than the weights until now; those
 * are kept for `undoFit`. Answers that could be guessed are no labels, since luck is no memory. "too-few-reviews": fewer than 100
 * answers that were recalled, at least a day after another, in full. "busy": this learner's fit is still running.
 */
export async function fitWeights(db: Database, userId: string, now: Date): Promise<Result<FitResult, FitProblem>> {
  if (fitting.has(userId)) return err({ type: 'busy' });
  fitting.add(userId);
  try {
    const { memory } = settingsOf(await findSettingsRow(db, userId));
    const histories = await readHistories(db, userId, memory);
    if (histories.labels < leastLabels) return err({ type: 'too-few-reviews' });
    const fitted = await train(histories, memory.weights, memory.relearningStepsMin.length);
    const { before, after } = fitted;
    const isAdopted = fitted.weights !== undefined && after < before;
    const saved = await saveSettings(
      db,
      {
        user: { id: userId, isNewGuest: false },
        ...(isAdopted ? { memory: { weights: fitted.weights } } : {}),
        fit: { fittedAt: now, ...(isAdopted ? { previousWeights: memory.weights } : {}) },
      },
      now,
    );
    if (!saved.ok) return err({ type: saved.error.type === 'busy' ? 'busy' : 'not-found' });
    return ok({ type: 'fitted', before, after, isAdopted, reviews: histories.labels });
  } finally {
    fitting.delete(userId);
  }
}

const trainedSchema = z.object({
  /** Absent where the training came to no finite weights. */
  weights: memorySettingsSchema.shape.weights.optional().catch(undefined),
  before: z.number(),
  after: z.number(),
});

// The server is started in the project's folder, where this file is also when it runs from a bundle.
const workerFile = join(process.cwd(), 'services', 'memories', 'fit-worker.mjs');

function train(
  { starts, ratings, days, roles }: Histories,
  weights: readonly number[],
  relearningSteps: number,
): Promise<z.infer<typeof trainedSchema>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: { starts, ratings, days, roles, weights, relearningSteps } });
    worker.once('message', (message) => resolve(trainedSchema.parse(message)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The fit ended without a result (${code}).`)));
  });
}

/** Back to the weights from before the last fit that was adopted, and every memory replayed with them. */
export async function undoFit(
  db: Database,
  userId: string,
  now: Date,
): Promise<Result<{ type: 'undone' }, { type: 'not-found' | 'busy' | 'nothing-to-undo' }>> {
  const { previousWeights } = settingsOf(await findSettingsRow(db, userId));
  if (!previousWeights) return err({ type: 'nothing-to-undo' });
  const saved = await saveSettings(
    db,
    { user: { id: userId, isNewGuest: false }, memory: { weights: previousWeights }, fit: { previousWeights: null } },
    now,
  );
  return saved.ok ? ok({ type: 'undone' }) : err({ type: saved.error.type === 'busy' ? 'busy' : 'not-found' });
}

/**
 * To be called after each review: fits at 400 reviews and then at most once in 30 days. Else it costs one or two small readings.
 * The time is noted before the fit begins, so that one that fails is not begun again with each review.
 */
export async function fitWhenDue(db: Database, userId: string, now: Date): Promise<void> {
  if (fitting.has(userId)) return;
  const { fit } = settingsOf(await findSettingsRow(db, userId));
  const isDue = fit.fittedAt
    ? now.getTime() - fit.fittedAt.getTime() >= monthMs
    : (await countReviews(db, userId, automaticFrom)) >= automaticFrom;
  if (!isDue) return;
  await saveSettings(db, { user: { id: userId, isNewGuest: false }, fit: { fittedAt: now } }, now);
  await fitWeights(db, userId, now);
}
