'use server';

import { redirect } from 'next/navigation';
import type { FormState } from '@/components/account/form-state';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { createDraft } from '@/services/drafts/create-draft';
import { findAuthor, textHref } from '../../author';
import { parseTextForm } from './parse-text-form';

const longestEcho = 250_000;

/** Stores a text with what the rules propose for it, and leads to its editor. */
export async function createTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts/new');
  const typed = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const { text = '', ...others } = typed as Record<string, string>;
  const values = { ...others, ...(text.length <= longestEcho ? { text } : {}) };
  const parsed = parseTextForm(typed);
  if (!parsed.ok) return { code: parsed.error.type, values };
  const created = await createDraft(await database(), author.id, parsed.value, now());
  if (created.ok) redirect(textHref(created.value.draftId));
  return {
    code: created.error.type,
    values: { ...values, ...('length' in created.error ? { length: created.error.length } : {}) },
  };
}
