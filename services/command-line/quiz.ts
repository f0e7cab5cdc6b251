import { generateQuiz, type QuizProblem } from '@/quizzes/generation/generate-quiz';
import { quizOptions, readOptions, readPack, readQuizOptions, runCommand, UsageError } from './arguments';

// `npm run --silent quiz -- --pack iom --seed 7 --items 20 [--kinds choice,ordering] [--mode practice]`: a quiz, keys and all, as JSON.
// The mode changes who may see what, not the items.

runCommand(async () => {
  const options = readOptions(['pack', 'pack-file', ...quizOptions]);
  const { seed, blueprint } = readQuizOptions(options);
  const quiz = generateQuiz(await readPack(options), blueprint, seed);
  if (!quiz.ok) throw new UsageError(sentenceOf(quiz.error));
  console.log(JSON.stringify(quiz.value));
});

function sentenceOf(problem: QuizProblem): string {
  switch (problem.type) {
    case 'no-such-fact':
      return `The pack has no fact called "${problem.factId}".`;
    case 'no-such-topic':
      return `The pack has no topic called "${problem.topic}".`;
    case 'nothing-to-ask':
      return 'This pack has nothing to ask by these kinds.';
  }
}
