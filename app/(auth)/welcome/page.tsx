import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { CameAlong } from '@/components/account/came-along';
import { safePath } from '../safe-path';
import { findCurrentViewer } from '../viewer';
import { readWelcome } from '../welcome-note';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waysIn'))('welcome') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Says what a sign-in brought along; without anything to say it goes straight on. */
export default async function WelcomePage({ searchParams }: Props) {
  const [viewer, { next }] = await Promise.all([findCurrentViewer(), searchParams]);
  const path = safePath(typeof next === 'string' ? next : undefined);
  const welcome = viewer && (await readWelcome(viewer.id));
  if (!welcome) redirect(path);
  return (
    <SitePage>
      <CameAlong {...welcome} next={path} />
    </SitePage>
  );
}
