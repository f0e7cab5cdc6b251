import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { findLearner } from '@/app/api/learner';
import { isSameOrigin, readBody, sentence } from '@/app/api/request';
import { memorySettingsSchema } from '@/memory/settings';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { mayRead } from '@/services/packs/may-read';
import { saveExamDay } from '@/services/settings/exam-days';
import { reviewPreferencesSchema } from '@/services/settings/preferences';
import { saveSettings } from '@/services/settings/save-settings';

const settingsSchema = z.object({
  // The weights are fitted, not typed.
  memory: memorySettingsSchema.omit({ weights: true }).partial().optional(),
  preferences: reviewPreferencesSchema.partial().optional(),
  examDay: z.object({ packId: z.string().max(128), day: z.iso.date().nullable() }).optional(),
  ticket: z.string().max(4096).optional(),
});

const problems = {
  'not-found': [404, 'These settings are of no one.'],
  malformed: [400, 'These settings could not be read.'],
  busy: [503, 'These settings were changed elsewhere at the same time. Please try again.'],
} as const;

/** Changes some of the settings; answers when they are on disk and every memory is scheduled by them. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return sentence(403, 'cross-origin', 'This request came from another site.');
  const parsed = settingsSchema.safeParse(await readBody(request));
  if (!parsed.success) return sentence(400, 'malformed', 'These settings could not be read.');
  const { memory, preferences, examDay, ticket } = parsed.data;
  try {
    const learner = await findLearner(ticket);
    if (!learner) return sentence(401, 'signed-out', 'You are signed out. Sign in again, and save once more.');
    const db = await database();
    const { user } = learner;
    if (examDay) {
      const { packId, day } = examDay;
      if (!(await mayRead(db, user, packId))) return sentence(404, 'not-found', 'There is no such pack.');
      await saveExamDay(db, { user, packId, day: day ?? undefined }, now());
    }
    if (memory || preferences) {
      const result = await saveSettings(db, { user, memory, preferences }, now());
      if (!result.ok) return sentence(problems[result.error.type][0], result.error.type, problems[result.error.type][1]);
    }
    await learner.enter();
    return Response.json({ type: 'saved' });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
