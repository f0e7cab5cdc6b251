import { parentPort, workerData } from 'node:worker_threads';
import { computeParameters, FSRSBinding, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding';

// Runs in a thread of its own (fit-weights.ts): to build, train and judge a hundred thousand items takes seconds.
// It is plain JavaScript, since the built server starts it from this file.

const { starts, ratings, days, roles, weights, relearningSteps } = workerData;

/** Every review that is a label becomes an item: itself, after all that came before it. */
const sets = { 1: [], 2: [] };
for (let history = 0; history + 1 < starts.length; history++) {
  const reviews = [];
  for (let index = starts[history]; index < starts[history + 1]; index++) {
    reviews.push(new FSRSBindingReview(ratings[index], days[index]));
    sets[roles[index]]?.push(new FSRSBindingItem([...reviews]));
  }
}
const fitted = await computeParameters(sets[1], { enableShortTerm: true, numRelearningSteps: relearningSteps });
const lossOf = (candidate) => new FSRSBinding([...candidate]).evaluate(sets[2]).logLoss;
parentPort.postMessage({ weights: fitted, before: lossOf(weights), after: lossOf(fitted) });
