'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { readPackKeys } from '@/app/(auth)/pack-keys';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import type { FormState } from '@/components/account/form-state';
import { memorySettingsSchema } from '@/memory/settings';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { fitWeights, undoFit } from '@/services/memories/fit-weights';
import { mayRead } from '@/services/packs/may-read';
import { saveExamDay } from '@/services/settings/exam-days';
import { reviewPreferencesSchema } from '@/services/settings/preferences';
import { reliefDays, relieveBacklog } from '@/services/settings/relieve-backlog';
import { saveSettings } from '@/services/settings/save-settings';

const whole = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const memory = memorySettingsSchema.shape;
const preferences = reviewPreferencesSchema.shape;

/** Boxes that are sent only where they are ticked. */
const checks = ['typeIn', 'keyHints', 'autoAdvance', 'askCertainty', 'showStreak', 'sharesAnswers'] as const;

const formSchema = z.object({
  /** Whole per cent. */
  retention: whole.transform((percent) => percent / 100).pipe(memory.desiredRetention),
  maximumIntervalDays: whole.pipe(memory.maximumIntervalDays),
  leechAfterLapses: whole.pipe(memory.leechAfterLapses),
  timeZone: memory.timeZone,
  rolloverHour: whole.pipe(memory.rolloverHour),
  newPerDay: whole.pipe(preferences.newPerDay),
  reviewsPerDay: whole.pipe(preferences.reviewsPerDay),
  order: preferences.order,
  buttons: whole.pipe(preferences.buttons),
  faces: preferences.faces,
  name: z.string().trim().max(80),
  theme: preferences.theme,
  language: preferences.language,
  motion: preferences.motion,
});

export async function saveSettingsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) return { code: 'refused' };
  const { retention, maximumIntervalDays, leechAfterLapses, timeZone, rolloverHour, name, ...likes } = parsed.data;
  const saved = await saveSettings(
    await database(),
    {
      user: { id: viewer.id, isNewGuest: false },
      memory: { desiredRetention: retention, maximumIntervalDays, leechAfterLapses, timeZone, rolloverHour },
      preferences: { ...likes, ...Object.fromEntries(checks.map((check) => [check, form.has(check)])) },
      name: name || null,
    },
    now(),
  );
  // The whole page: its theme, its language and the name at its top may be others now.
  revalidatePath('/', 'layout');
  return { code: saved.ok ? 'saved' : 'refused' };
}

const examSchema = z.object({ packId: z.string().max(128), day: z.union([z.iso.date(), z.literal('')]) });

export async function saveExamDayAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  const parsed = examSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) return { code: 'refused' };
  const { packId, day } = parsed.data;
  const db = await database();
  if (!(await mayRead(db, { id: viewer.id, packKeys: await readPackKeys() }, packId))) return { code: 'refused' };
  await saveExamDay(db, { user: { id: viewer.id, isNewGuest: false }, packId, day: day || undefined }, now());
  revalidatePath('/settings');
  return { code: 'saved' };
}

const backlogSchema = z.object({
  packId: z.string().max(128),
  days: z.union([z.literal(''), whole.pipe(z.literal(reliefDays))]),
});

export async function relieveBacklogAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  const parsed = backlogSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) return { code: 'refused' };
  const { packId, days } = parsed.data;
  const db = await database();
  if (!(await mayRead(db, { id: viewer.id, packKeys: await readPackKeys() }, packId))) return { code: 'refused' };
  const result = await relieveBacklog(db, viewer.id, packId, days === '' ? undefined : days, now());
  revalidatePath('/settings');
  return { code: result.ok ? 'saved' : 'refused' };
}

const loss = (value: number) => value.toFixed(3);

/** Fits the schedule to the learner, or takes the last fit back; the codes are those of the service. */
export async function fitAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  if (!viewer) return { code: 'not-found' };
  const db = await database();
  const result = form.get('do') === 'undo' ? await undoFit(db, viewer.id, now()) : await fitWeights(db, viewer.id, now());
  if (!result.ok) return { code: result.error.type };
  revalidatePath('/settings');
  if (result.value.type === 'undone') return { code: 'undone' };
  const { isAdopted, reviews, before, after } = result.value;
  return { code: isAdopted ? 'adopted' : 'kept', values: { reviews, before: loss(before), after: loss(after) } };
}
