import type { AttemptMode, Blueprint } from '@/quizzes/generation/blueprint';
import type { Response } from '@/quizzes/kinds/response';

/** What decides the quiz that an answer belongs to; see `QuizRequest` in services. */
export type AskedQuiz = {
  packId: string;
  packVersion: string;
  generator: string;
  seed: number;
  blueprint: Blueprint;
  mode: AttemptMode;
};

/** One answer on its way to the server; the outbox adds a guest's ticket. Times are the browser's claim. */
export type AnswerBody = {
  attemptId: string;
  quiz: AskedQuiz;
  responseId: string;
  position: number;
  round: number;
  response: Response;
  /** The chance of being right, as the learner puts it. */
  certainty?: number;
  elapsedMs: number;
  clientAnsweredAt: number;
  timeZoneOffsetMin: number;
};
