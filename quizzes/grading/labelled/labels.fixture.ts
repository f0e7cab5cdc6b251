/**
 * Answers to one fact by a person's judgement, parted by bars. `twins` are wrong and only a few letters or digits away; `close`
 * knows the answer and doesn't quite say it.
 */
export type Labels = { readonly correct: string; readonly close?: string; readonly wrong?: string; readonly twins?: string };

/** The answers of one label, without the bars and line ends between them. */
export const answersOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[|\n]/)
    .map((answer) => answer.trim())
    .filter((answer) => answer !== '');
