'use server';

import { notFound } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { publishDraft } from '@/services/drafts/publish-draft';
import { findAuthor } from '../../../author';

const formSchema = z.object({ draftId: z.string().max(64), note: z.string().max(1000) });

/** Makes the accepted facts a version that may be learned from. */
export async function publishTextAction(_previous: FormState, form: FormData): Promise<FormState> {
  const author = await findAuthor('/texts');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'refused' };
  const { draftId, note } = parsed.data;
  const published = await publishDraft(await database(), author.id, draftId, { note }, now());
  if (published.ok) return { code: 'published', values: { facts: published.value.facts } };
  if (published.error.type === 'not-found') notFound();
  return { code: 'problems', values: { note } };
}
