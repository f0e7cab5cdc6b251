import type { Verdict } from '@/quizzes/grading/grade';
import type { ItemKind } from '@/quizzes/kinds/item';

/** FSRS's four grades: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];

/** One piece of evidence about one memory of one fact. The log of these is append-only; a memory is its replay. */
export type Review = {
  id: string;
  factId: string;
  source: 'quiz' | 'card' | 'import' | 'undo';
  kind: ItemKind | 'card';
  /** How many answers there were to guess among: the guess chance is 1 / options. */
  options?: number;
  verdict?: Verdict;
  /** What the learner said of their own recall. Where it is given, it is the evidence, and counts in full. */
  grade?: Grade;
  /** How sure the learner was before the verdict, from 0 to 1. Kept; no schedule uses it yet. */
  certainty?: number;
  elapsedMs?: number;
  /** The server's time, ms since 1970; orders the log together with `id`. */
  at: number;
  clientAt?: number;
  /** Minutes that the learner's clock was ahead of UTC. Kept; days are counted in the settings' time zone. */
  offsetMin?: number;
  /** For source "undo": the id of the review that it takes back. An undo of an undo restores. */
  undoes?: string;
  /** "Just for fun": kept in the log, changes no schedule. */
  isPractice?: boolean;
};
