import type { ReactNode } from 'react';
import { SiteHeader, type SiteHeaderProps } from '@/components/ui/site-header';
import { findCurrentViewer } from './(auth)/viewer';

/** The frame of every page but the quiz itself. */
export async function SitePage({ current, children }: { current?: SiteHeaderProps['current']; children: ReactNode }) {
  const viewer = await findCurrentViewer();
  return (
    <>
      <SiteHeader {...(current ? { current } : {})} viewer={viewer && { status: viewer.status, label: viewer.name }} />
      <main id="content">{children}</main>
    </>
  );
}
