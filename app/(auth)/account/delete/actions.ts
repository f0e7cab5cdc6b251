'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { deleteAccount } from '@/services/accounts/delete-account';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { signOut } from '../../auth';
import { cookieName, cookieOptions } from '../../cookies';
import { findCurrentViewer } from '../../viewer';

const formSchema = z.object({ typed: z.string().max(254) });

/** Deletes the viewer and everything of theirs, then makes this browser forget them too. */
export async function deleteAccountAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  if (!viewer) redirect('/sign-in');
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'not-confirmed' };
  const word = (await getTranslations('ownData'))('word');
  const deleted = await deleteAccount(await database(), { userId: viewer.id, typed: parsed.data.typed, word }, now());
  if (!deleted.ok) return { code: deleted.error.type };
  await signOut({ redirect: false });
  const jar = await cookies();
  jar.set(await cookieName('device'), '', { ...(await cookieOptions()), maxAge: 0 });
  jar.set(await cookieName('deleted'), 'yes', { ...(await cookieOptions()), maxAge: 60 });
  redirect('/account/delete/done');
}
