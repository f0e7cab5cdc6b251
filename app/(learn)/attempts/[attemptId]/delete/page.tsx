import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { SitePage } from '@/app/site-page';
import { AttemptResultDelete } from '@/components/attempt/attempt-result-delete';
import { findAttempt } from '@/services/attempts/find-attempt';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { listKnownPacks } from '@/services/packs/list-packs';
import { findSettings } from '@/services/settings/find-settings';
import { deleteAttemptAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('delete.title') };
}

type Props = { params: Promise<{ attemptId: string }> };

export default async function DeleteAttemptPage({ params }: Props) {
  const { attemptId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  if (!viewer || !z.uuid().safeParse(attemptId).success) notFound();
  const [attempt, packs, settings] = await Promise.all([
    findAttempt(db, viewer.id, attemptId),
    listKnownPacks(db, viewer.id),
    findSettings(db, viewer.id),
  ]);
  if (!attempt) notFound();
  const { packId } = attempt.request;
  return (
    <SitePage current="history">
      <AttemptResultDelete
        action={deleteAttemptAction}
        attempt={{
          ...attempt,
          packId,
          itemCount: attempt.items.length,
          answered: attempt.responses.filter(({ round }) => round === 0).length,
          earned: attempt.finishedAt && attempt.responses.reduce((sum, r) => sum + (r.round === 0 ? r.earned : 0), 0),
        }}
        packTitles={Object.fromEntries(packs.map(({ id, title }) => [id, title]))}
        reviewCount={attempt.responses.length}
        now={now().getTime()}
        timeZone={settings.memory.timeZone}
        backHref={`/attempts/${attempt.id}`}
      />
    </SitePage>
  );
}
