/** What the action of a form about a fact answers: a code, for which the form has the words. */
export type FactFormState = { code?: 'reported' | 'saved' | 'refused' | 'signed-out' | 'too-many' };
export type FactFormAction = (previous: FactFormState, form: FormData) => Promise<FactFormState>;

export const isProblem = ({ code }: FactFormState): boolean => code === 'refused' || code === 'signed-out' || code === 'too-many';
