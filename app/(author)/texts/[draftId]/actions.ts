'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { proposeAgain } from '@/services/drafts/add-proposals';
import { findAuthor, textHref } from '../../author';

const formSchema = z.object({ draftId: z.string().max(64) });

/** Runs the rules over the text once more, and leads back to the editor, which says how much is new. */
export async function proposeAgainAction(form: FormData): Promise<void> {
  const author = await findAuthor('/texts');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) notFound();
  const { draftId } = parsed.data;
  const proposed = await proposeAgain(await database(), author.id, draftId, now());
  if (!proposed.ok) notFound();
  redirect(`${textHref(draftId)}?proposed=${proposed.value.added}`);
}
