'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { changeText } from '@/services/drafts/change-text';
import { findAuthor, textHref } from '../../../author';

const formSchema = z.object({ draftId: z.string().max(64), revision: z.coerce.number().pipe(z.int().min(0)), text: z.string() });

/** Puts a changed text in the place of the old one, and leads to the editor, which says what became of its facts. */
export async function changeTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'refused' };
  const { draftId, revision } = parsed.data;
  const text = parsed.data.text.replace(/\r\n?/g, '\n');
  const changed = await changeText(await database(), author.id, draftId, { revision, text }, now());
  if (changed.ok) {
    const { moved, changed: otherwise, broken, proposed } = changed.value;
    const found = { moved: moved.length, changed: otherwise.length, broken: broken.length, proposed };
    redirect(`${textHref(draftId)}?${new URLSearchParams(Object.entries(found).map(([name, count]) => [name, String(count)]))}`);
  }
  if (changed.error.type === 'not-found') notFound();
  return { code: changed.error.type, values: { text, ...('length' in changed.error ? { length: changed.error.length } : {}) } };
}
