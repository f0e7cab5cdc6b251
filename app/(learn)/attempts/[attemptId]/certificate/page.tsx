import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { SitePage } from '@/app/site-page';
import { Certificate } from '@/components/print/certificate';
import { PrintBar } from '@/components/print/print-bar';
import { deriveScore } from '@/quizzes/attempts/score';
import { findAttempt } from '@/services/attempts/find-attempt';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';
import { findSettings } from '@/services/settings/find-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('certificate'))('title') };
}

type Props = { params: Promise<{ attemptId: string }> };

/** Of a test that was handed in; practice shows its answers, so it certifies nothing. */
export default async function CertificatePage({ params }: Props) {
  const [{ attemptId }, viewer, t] = await Promise.all([params, findCurrentViewer(), getTranslations('certificate')]);
  const db = await database();
  if (!viewer || !z.uuid().safeParse(attemptId).success) notFound();
  const [attempt, { memory }] = await Promise.all([findAttempt(db, viewer.id, attemptId), findSettings(db, viewer.id)]);
  if (!attempt?.finishedAt || attempt.mode !== 'assessed') notFound();
  const { packId, packVersion, seed } = attempt.request;
  const pack = await findPack(db, packId, packVersion);
  if (!pack) notFound();
  return (
    <SitePage current="history">
      <PrintBar backHref={`/attempts/${attempt.id}`} hint={t('hint', { named: viewer.name ? 'yes' : 'no' })} />
      <Certificate
        title={pack.title}
        language={pack.language}
        name={viewer.name}
        earned={deriveScore(attempt.items, attempt.responses).earned}
        total={attempt.items.length}
        finishedAt={attempt.finishedAt}
        timeZone={memory.timeZone}
        seed={seed}
        version={packVersion}
      />
    </SitePage>
  );
}
