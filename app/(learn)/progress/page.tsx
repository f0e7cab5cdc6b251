import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { historyHref } from '@/app/history-address';
import { drillHref } from '@/app/quiz-address';
import { reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { ProgressEmpty, type ProgressLinks, ProgressPage } from '@/components/progress/progress-page';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findProgress } from '@/services/progress/find-progress';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const querySchema = z.object({ pack: z.string().min(1).max(128).optional().catch(undefined) });

export default async function LearnersProgressPage({ searchParams }: Props) {
  const { pack: packId } = querySchema.parse(await searchParams);
  const db = await database();
  const viewer = await findCurrentViewer();
  const progress = viewer && (await findProgress(db, viewer.id, packId, now()));
  if (viewer && !progress) notFound();
  const pack = progress?.packs.find(({ id }) => id === packId);
  return (
    <SitePage current="progress">
      {progress && (progress.answers > 0 || progress.scores) ? (
        <ProgressPage {...progress} packId={packId} links={linksOf(packId)} />
      ) : (
        <ProgressEmpty packTitle={pack?.title} startHref={pack ? `/packs/${pack.id}` : '/'} />
      )}
    </SitePage>
  );
}

const linksOf = (packId: string | undefined): ProgressLinks => ({
  start: packId === undefined ? '/' : `/packs/${packId}`,
  settings: '/settings',
  history: historyHref({ pack: packId, state: 'finished' }),
  progress: (id) => (id === undefined ? '/progress' : `/progress?pack=${encodeURIComponent(id)}`),
  attempt: (id) => `/attempts/${id}`,
  fact: (id, factId) => `/packs/${id}/facts/${factId}`,
  review: (id, factIds = []) => reviewHref(id, { factIds: [...factIds] }),
  drill: drillHref,
});
