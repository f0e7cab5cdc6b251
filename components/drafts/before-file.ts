/** What a form held before a file was read into it; `restore` puts back what else of it the file filled in. */
export type Before = { text: string; restore?: (() => void) | undefined };

/** What is put back after a further file: the words first typed, or those of a file where a person changed them. */
export const beforeFile = (kept: Before | undefined, shown: Before, lastFile: string | undefined): Before =>
  kept !== undefined && shown.text === lastFile ? kept : shown;
