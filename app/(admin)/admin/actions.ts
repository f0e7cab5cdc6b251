'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { deleteUser } from '@/services/admin/delete-user';
import { setAdministrator } from '@/services/admin/set-administrator';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { clearErrors } from '@/services/errors/clear-errors';
import { getAdministrator } from './administrator';

const deletionSchema = z.object({ userId: z.string().max(64), typed: z.string().max(320) });

export async function deleteUserAction(_previous: FormState, form: FormData): Promise<FormState> {
  await getAdministrator();
  const parsed = deletionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'malformed' };
  const word = (await getTranslations('admin'))('word');
  const result = await deleteUser(await database(), { ...parsed.data, word }, now());
  if (!result.ok) return { code: result.error.type };
  redirect('/admin');
}

const administratorSchema = z.object({ userId: z.string().max(64), isAdmin: z.enum(['yes', 'no']) });

export async function setAdministratorAction(_previous: FormState, form: FormData): Promise<FormState> {
  await getAdministrator();
  const parsed = administratorSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'malformed' };
  const { userId, isAdmin } = parsed.data;
  const result = await setAdministrator(await database(), userId, isAdmin === 'yes');
  if (!result.ok) return { code: result.error.type };
  revalidatePath('/admin', 'layout');
  return { code: isAdmin === 'yes' ? 'granted' : 'withdrawn' };
}

export async function clearErrorsAction(): Promise<void> {
  await getAdministrator();
  await clearErrors(await database());
  redirect('/admin/errors');
}
