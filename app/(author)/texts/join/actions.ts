'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { acceptInvite } from '@/services/drafts/editors';
import { findAuthor, textHref } from '../../author';

const formSchema = z.object({ token: z.string().max(100), draftId: z.string().max(64).optional() });

/** Makes the author an editor of the text that an invitation is to. */
export async function joinTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'bad-link' };
  const joined = await acceptInvite(await database(), author.id, parsed.data.token, now(), parsed.data.draftId);
  if (!joined.ok) return { code: 'bad-link' };
  redirect(textHref(joined.value.draftId));
}
