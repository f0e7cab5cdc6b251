import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { readOptions, readPack, readQuizOptions, runCommand, UsageError } from './arguments';

// `npm run --silent quiz -- --pack iom --seed 7 --items 20 [--kinds choice,ordering] [--mode practice]`: a quiz, keys and all, as JSON.
// The mode changes who may see what, not the items.

runCommand(async () => {
  const options = readOptions(['pack', 'pack-file', 'seed', 'items', 'kinds', 'mode']);
  const { seed, blueprint } = readQuizOptions(options);
  const quiz = generateQuiz(await readPack(options), blueprint, seed);
  if (!quiz.ok) throw new UsageError('This pack has nothing to ask by these kinds.');
  console.log(JSON.stringify(quiz.value));
});
