'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import type { JoinState } from '@/components/boards/join-form';
import { joinBoard } from '@/services/boards/join-board';
import { leaveBoard } from '@/services/boards/leave-board';
import { now } from '@/services/clock';
import { database } from '@/services/database';

const attemptId = z.uuid();
const joinSchema = z.object({ attemptId, displayName: z.string().max(500) });

function showAnew(): void {
  revalidatePath('/packs/[packId]/board', 'page');
  revalidatePath('/attempts/[attemptId]', 'page');
}

/** Shows the learner's own test on its board; the codes are those of the service. */
export async function joinBoardAction(_previous: JoinState, form: FormData): Promise<JoinState> {
  const viewer = await findCurrentViewer();
  const parsed = joinSchema.safeParse(Object.fromEntries(form));
  if (!viewer || !parsed.success) return { code: 'not-found' };
  const result = await joinBoard(await database(), { userId: viewer.id, ...parsed.data }, now());
  if (!result.ok) return { code: result.error.type, displayName: parsed.data.displayName };
  showAnew();
  return { code: 'shown' };
}

/** Takes the learner's own entry off; of anyone else's nothing happens. */
export async function leaveBoardAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const parsed = attemptId.safeParse(form.get('attemptId'));
  if (!viewer || !parsed.success) return;
  await leaveBoard(await database(), viewer.id, parsed.data);
  showAnew();
}
