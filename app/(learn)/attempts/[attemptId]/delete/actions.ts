'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { deleteAttempt } from '@/services/attempts/delete-attempt';
import { now } from '@/services/clock';
import { database } from '@/services/database';

const formSchema = z.object({ attemptId: z.uuid(), reviews: z.enum(['stay', 'go']) });

export async function deleteAttemptAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) notFound();
  const deleted = await deleteAttempt(await database(), { userId: viewer.id, ...parsed.data }, now());
  if (!deleted.ok) notFound();
  redirect('/history?deleted');
}
