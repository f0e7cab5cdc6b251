import { blueprintOf } from '../quizzes/generation/blueprint';
import { generateQuiz } from '../quizzes/generation/generate-quiz';
import { loadPack } from '../services/packs/load-pack';
import { median } from './median';

// How long a hundred quizzes of twenty items take, beside reading and writing the same quizzes as JSON (the floor of this run).

const rounds = 7;
const quizzes = 100;

async function main(): Promise<void> {
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(pack.error.message);
  const times: number[] = [];
  const floors: number[] = [];
  let items = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const made = Array.from({ length: quizzes }, (_, seed) => generateQuiz(pack.value, blueprintOf(20), round * quizzes + seed));
    const done = performance.now();
    const texts = made.map((quiz) => JSON.stringify(JSON.parse(JSON.stringify(quiz))));
    floors.push(performance.now() - done);
    times.push(done - begun);
    items = made.reduce((sum, quiz) => sum + (quiz.ok ? quiz.value.items.length : 0), 0);
    if (texts.length !== quizzes) throw new Error('a quiz was lost');
  }
  const [time, floor] = [median(times), median(floors)];
  console.log(
    `${quizzes} quizzes of ${items / quizzes} items: ${time.toFixed(0)} ms (median of ${rounds}, the first with cold caches ${(times[0] ?? 0).toFixed(0)} ms), ` +
      `${(time / floor).toFixed(1)} × writing and reading them as JSON (${floor.toFixed(0)} ms)`,
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
