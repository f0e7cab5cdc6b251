import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { freshSeed, quizHref } from '@/app/quiz-address';
import { reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { AttemptResult } from '@/components/attempt/attempt-result';
import { Unfinished } from '@/components/attempt/unfinished';
import { intervalOf } from '@/components/review/interval';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { findAttempt } from '@/services/attempts/find-attempt';
import { listAttempts } from '@/services/attempts/list-attempts';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { predictScore } from '@/services/memories/predict-score';
import { findPack } from '@/services/packs/find-pack';
import { listNextDues } from '@/services/reviews/list-next-dues';
import { findSettings } from '@/services/settings/find-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('result'))('title') };
}

type Props = { params: Promise<{ attemptId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResultPage({ params, searchParams }: Props) {
  const { attemptId } = await params;
  const viewer = await findCurrentViewer();
  const db = await database();
  const attempt = viewer && z.uuid().safeParse(attemptId).success ? await findAttempt(db, viewer.id, attemptId) : undefined;
  if (!viewer || !attempt) notFound();
  const { packId, seed, blueprint } = attempt.request;
  const pack = await findPack(db, packId, attempt.request.packVersion);
  if (!pack) notFound();
  const address = { seed, blueprint, mode: attempt.mode };

  if (!attempt.finishedAt) {
    const answered = attempt.responses.filter((r) => r.round === 0).length;
    if (answered === attempt.items.length) redirect(quizHref(packId, address));
    return (
      <SitePage current="history">
        <Unfinished title={pack.title} answered={answered} total={attempt.items.length} resumeHref={quizHref(packId, address)} />
      </SitePage>
    );
  }
  const earlier = (await listAttempts(db, viewer.id)).find(
    (a) => a.packId === packId && a.finishedAt && a.startedAt < attempt.startedAt && a.earned !== undefined,
  );
  const missed = attempt.items.flatMap((item, position) =>
    attempt.responses.some((r) => r.round === 0 && r.position === position && r.verdict === 'correct') ? [] : [item.factId],
  );
  const practice = { seed: freshSeed(), mode: 'practice' as const };
  const missedFacts = [...new Set(missed)];
  const [memories, { memory: settings }, expected] = await Promise.all([
    listNextDues(db, viewer.id, packId, [...new Set(attempt.items.map(({ factId }) => factId))]),
    findSettings(db, viewer.id),
    predictScore(db, viewer.id, packId, attempt.items, attempt.startedAt),
  ]);
  const at = now().getTime();
  const nextReviews = Object.fromEntries(
    Object.entries(memories).flatMap(([factId, memory]) =>
      memory.type === 'new' ? [] : [[factId, intervalOf(at, Math.max(at, memory.due), settings)]],
    ),
  );
  return (
    <SitePage current="history">
      <AttemptResult
        title={pack.title}
        attempt={attempt}
        topics={pack.topics}
        earlier={earlier && { earned: earlier.earned ?? 0, itemCount: earlier.itemCount }}
        expected={expected}
        nextReviews={nextReviews}
        onlyWrong={(await searchParams).show === 'missed'}
        isGuest={viewer.status === 'guest'}
        missedCount={missed.length}
        passageHref={`/packs/${packId}/passage`}
        selfHref={`/attempts/${attempt.id}`}
        missedHref={reviewHref(packId, { factIds: missedFacts, after: attempt.finishedAt.getTime() })}
        sameHref={quizHref(packId, { seed, blueprint, mode: undefined })}
        newHref={quizHref(packId, { ...practice, mode: undefined, blueprint: blueprintOf(blueprint.items) })}
      />
    </SitePage>
  );
}
