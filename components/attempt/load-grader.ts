import type { gradeItem } from '@/quizzes/kinds/grade-item';

let grader: Promise<typeof gradeItem> | undefined;

/** The grading of every kind: needed at the first answer, not to show the page, so it comes after it. A failed load can be tried again. */
export function loadGrader(): Promise<typeof gradeItem> {
  grader ??= import('@/quizzes/kinds/grade-item').then(
    (module) => module.gradeItem,
    (error) => {
      grader = undefined;
      throw error;
    },
  );
  return grader;
}
