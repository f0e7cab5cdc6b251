import { redirect } from 'next/navigation';
import type { Viewer } from '@/services/accounts/session';
import { findCurrentViewer } from '../(auth)/viewer';

/** Who prepares texts: a registered account; anyone else is led to where they sign in, and back to `next` from there. */
export async function findAuthor(next: string): Promise<Viewer> {
  const viewer = await findCurrentViewer();
  if (viewer?.status !== 'registered') redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  return viewer;
}

export const textHref = (draftId: string): string => `/texts/${encodeURIComponent(draftId)}`;
