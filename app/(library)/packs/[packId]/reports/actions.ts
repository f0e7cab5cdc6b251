'use server';

import { revalidatePath } from 'next/cache';
import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { fixes, fixReport } from '@/services/reports/fix-report';
import { settleReport } from '@/services/reports/settle-report';

const formSchema = z.object({ packId: z.string().max(128), reportId: z.uuid(), settle: z.enum(['resolve', 'reopen']) });

export async function settleReportAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) notFound();
  const { packId, reportId, settle } = parsed.data;
  const input = { authorId: viewer.id, packId, reportId, isResolved: settle === 'resolve' };
  if (!(await settleReport(await database(), input, now())).ok) notFound();
  revalidatePath(`/packs/${packId}/reports`);
}

const fixSchema = z.object({ packId: z.string().max(128), reportId: z.uuid(), fix: z.enum(fixes) });

/** Does in the author's draft what a report asks for, settles it, and leads back to where that is said. */
export async function fixReportAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const parsed = fixSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) notFound();
  const { packId, fix } = parsed.data;
  const fixed = await fixReport(await database(), { authorId: viewer.id, ...parsed.data }, now());
  if (!fixed.ok && fixed.error.type === 'not-found') notFound();
  redirect(`/packs/${encodeURIComponent(packId)}/reports?done=${fixed.ok ? fix : fixed.error.type}`);
}
