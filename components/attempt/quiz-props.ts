import type { Item, PublicItem } from '@/quizzes/kinds/item';
import type { AskedQuiz } from './answer-body';
import type { GivenAnswer } from './given-answer';

export type QuizProps = {
  attemptId: string;
  quiz: AskedQuiz;
  title: string;
  /** The text's own, whatever the buttons speak. */
  language: string;
  items: readonly PublicItem[];
  /** The whole items, in practice only: they are graded here, at once, and again on the server. */
  secrets: readonly Item[] | undefined;
  given: readonly GivenAnswer[];
  /** Where the page stands when it arrives: an item to answer, or one just answered whose feedback is shown. */
  shown: { position: number; round: number };
  /** The response's id for a form that is sent before the script arrives. */
  formResponseId: string;
  /** The learner's id, or the one that the ticket would give a new guest. */
  owner: string;
  formerOwners: readonly string[];
  ticket: string | undefined;
  passageHref: string;
  /** The link of a contrast drill, up to where it names the two facts. */
  contrastHref?: string;
  selfHref: string;
  problem: string | undefined;
  autoAdvance: boolean;
  askCertainty: boolean;
};
