'use server';

import { revalidatePath } from 'next/cache';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { now } from '@/services/clock';
import { database } from '@/services/database';
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
