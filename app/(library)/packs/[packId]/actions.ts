'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { copyPack } from '@/services/drafts/copy-draft';

const formSchema = z.object({ packId: z.string().max(128) });

/** Makes a text of one's own of a public one, and leads to it; who has no account is led to where they get one. */
export async function copyTextAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  const next = parsed.success ? `/packs/${encodeURIComponent(parsed.data.packId)}` : '/packs';
  if (viewer?.status !== 'registered') redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  if (!parsed.success) notFound();
  const copied = await copyPack(await database(), viewer.id, parsed.data.packId, now());
  if (copied.ok) redirect(`/texts/${encodeURIComponent(copied.value.draftId)}`);
  if (copied.error.type === 'not-found') notFound();
  redirect(`/texts?done=${copied.error.type}`);
}
