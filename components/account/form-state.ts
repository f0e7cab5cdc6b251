/** What a settings form's action answers: a code, for which the form has the words. */
export type FormState = { code?: string; values?: Readonly<Record<string, string | number>> };
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
