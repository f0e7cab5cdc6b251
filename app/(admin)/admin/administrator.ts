import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import type { Viewer } from '@/services/accounts/session';

/** Who asks, if they are an administrator; to anyone else there is nothing at this address. */
export async function getAdministrator(): Promise<Viewer> {
  const viewer = await findCurrentViewer();
  if (!viewer?.isAdmin) notFound();
  return viewer;
}

/** The title of a page of the administration, which nobody else is told of. */
export async function administrationTitle(page: 'users' | 'user' | 'packs' | 'health' | 'errors'): Promise<Metadata> {
  const [viewer, t] = await Promise.all([findCurrentViewer(), getTranslations('admin')]);
  return viewer?.isAdmin ? { title: t(`title.${page}`), robots: { index: false } } : {};
}

/** The page that an address asks for, from 1; the first for anything that is no page. */
export function pageOf(text: string | string[] | undefined): number {
  return typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}
