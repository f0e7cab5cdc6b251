'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { clientNetwork } from '@/app/(auth)/network';
import { findLearner } from '@/app/api/learner';
import type { FactFormState } from '@/components/facts/fact-form-state';
import { mayTry } from '@/services/accounts/throttle';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { saveMark } from '@/services/marks/save-mark';
import { longestReport, problems, reportProblem } from '@/services/reports/report-problem';

const aboutFact = z.object({
  packId: z.string().max(128),
  factId: z.string().max(128),
  /** Of someone who has no session yet. */
  ticket: z.string().max(4096).optional(),
});
const reportSchema = aboutFact.extend({
  reportId: z.uuid(),
  problem: z.enum(problems),
  text: z.string().max(longestReport),
});

export async function reportProblemAction(_previous: FactFormState, form: FormData): Promise<FactFormState> {
  const parsed = reportSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'refused' };
  const { ticket, ...report } = parsed.data;
  const learner = await findLearner(ticket);
  if (!learner) return { code: 'signed-out' };
  const db = await database();
  const key = learner.user.isNewGuest ? await clientNetwork() : learner.user.id;
  if (!(await mayTry(db, 'report', key))) return { code: 'too-many' };
  const reported = await reportProblem(db, { ...report, user: learner.user }, now());
  if (!reported.ok) return { code: 'refused' };
  await learner.enter();
  return { code: 'reported' };
}

const noteSchema = aboutFact.extend({ note: z.string().max(2000) });

export async function saveNoteAction(_previous: FactFormState, form: FormData): Promise<FactFormState> {
  const parsed = noteSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'refused' };
  const { ticket, packId, factId, note } = parsed.data;
  const learner = await findLearner(ticket);
  if (!learner) return { code: 'signed-out' };
  const saved = await saveMark(await database(), { user: learner.user, packId, factId, change: { note } }, now());
  if (!saved.ok) return { code: 'refused' };
  await learner.enter();
  revalidatePath(`/packs/${packId}/facts/${factId}`);
  return { code: 'saved' };
}

const restSchema = aboutFact.extend({ rest: z.enum(['suspend', 'resume', 'bury', 'unbury']) });
const changes = {
  suspend: { isSuspended: true },
  resume: { isSuspended: false },
  bury: { isBuried: true },
  unbury: { isBuried: false },
} as const;

/** Whether the fact is asked; who is not known has nothing to be asked. */
export async function restFactAction(form: FormData): Promise<void> {
  const parsed = restSchema.safeParse(Object.fromEntries(form));
  const learner = await findLearner(undefined);
  if (!parsed.success || !learner) return;
  const { packId, factId, rest } = parsed.data;
  await saveMark(await database(), { user: learner.user, packId, factId, change: changes[rest] }, now());
  revalidatePath(`/packs/${packId}/facts/${factId}`);
}
