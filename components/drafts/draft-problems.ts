import { buildSource, type DraftProblem } from '@/quizzes/drafts/build-source';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import type { Entry } from './draft-state';

/** What is wrong with these facts, as a pack of their own; empty where nothing is. */
export function problemsOf(frame: DraftFrame, entries: readonly Entry[]): readonly DraftProblem[] {
  const built = buildSource(frame, entries);
  return 'problems' in built ? built.problems : [];
}
