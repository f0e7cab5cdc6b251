import type { ItemKind } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');

type Readers = { readonly [K in ItemKind]: (form: FormData) => unknown };

/** The same reading of the same fields in the browser and, before its script arrives, on the server. */
const readers: Readers = {
  choice: (form) => ({ kind: 'choice', optionId: text(form, 'optionId') }),
  'multiple-response': (form) => ({ kind: 'multiple-response', optionIds: texts(form, 'optionIds') }),
  'true-false': (form) => {
    const correction = text(form, 'correction').trim();
    const optionId = text(form, 'optionId');
    return { kind: 'true-false', optionId, ...(optionId === 'false' && correction ? { correction } : {}) };
  },
  typed: (form) => ({ kind: 'typed', text: text(form, 'text') }),
  cloze: (form) => ({ kind: 'cloze', text: text(form, 'text') }),
  numeric: (form) => ({ kind: 'numeric', text: text(form, 'text') }),
  ordering: (form) => ({ kind: 'ordering', order: texts(form, 'order') }),
  matching: (form) => ({ kind: 'matching', optionIds: texts(form, 'optionIds') }),
  evidence: (form) => ({ kind: 'evidence', optionId: text(form, 'optionId') }),
  'spot-error': (form) => ({ kind: 'spot-error', optionId: text(form, 'optionId') }),
  update: (form) => ({ kind: 'update', optionId: text(form, 'optionId') }),
};

/** What the learner gave, unchecked: parse it with `responseSchema` where it comes from outside. */
export const responseOfForm = (kind: ItemKind, form: FormData): Response => readers[kind](form) as Response;
