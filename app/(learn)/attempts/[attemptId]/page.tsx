import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { boardHref } from '@/app/board-address';
import { freshSeed, quizHref } from '@/app/quiz-address';
import { reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { AttemptResult } from '@/components/attempt/attempt-result';
import { Unfinished } from '@/components/attempt/unfinished';
import { intervalOf } from '@/components/review/interval';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { findResult } from '@/services/attempts/find-result';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('result'))('title') };
}

type Props = { params: Promise<{ attemptId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ResultPage({ params, searchParams }: Props) {
  const { attemptId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  const found = viewer && z.uuid().safeParse(attemptId).success ? await findResult(db, viewer.id, attemptId) : undefined;
  if (!viewer || !found) notFound();
  const { attempt, expected, earlier, earnedBefore, memories, settings, currentFactIds } = found;
  const { packId, seed, blueprint } = attempt.request;
  // By its version a pack is at hand, but for the first time in a process.
  const pack = await findPack(db, packId, attempt.request.packVersion);
  if (!pack) notFound();
  const address = { seed, blueprint, mode: attempt.mode };
  const selfHref = `/attempts/${attempt.id}`;

  if (!attempt.finishedAt) {
    const answered = attempt.responses.filter((r) => r.round === 0).length;
    if (answered === attempt.items.length) redirect(quizHref(packId, address));
    const t = await getTranslations('history');
    return (
      <SitePage current="history">
        <Unfinished title={pack.title} answered={answered} total={attempt.items.length} resumeHref={quizHref(packId, address)} />
        <p>
          <Link href={`${selfHref}/delete`} prefetch={false}>
            {t('delete.link')}
          </Link>
        </p>
      </SitePage>
    );
  }
  const missed = attempt.items.flatMap((item, position) =>
    attempt.responses.some((r) => r.round === 0 && r.position === position && r.verdict === 'correct') ? [] : [item.factId],
  );
  // What is gone from the text is asked no more.
  const askable = missed.filter((id) => currentFactIds.has(id));
  const missedFacts = [...new Set(askable)];
  const at = now().getTime();
  const nextReviews = Object.fromEntries(
    [...memories].flatMap(([factId, memory]) =>
      memory.type === 'new' ? [] : [[factId, intervalOf(at, Math.max(at, memory.due), settings)]],
    ),
  );
  return (
    <SitePage current="history">
      <AttemptResult
        title={pack.title}
        attempt={attempt}
        topics={pack.topics}
        earlier={earlier}
        expected={expected}
        nextReviews={nextReviews}
        earnedBefore={earnedBefore}
        onlyWrong={(await searchParams).show === 'missed'}
        isGuest={viewer.status === 'guest'}
        missedCount={askable.length}
        currentFactIds={currentFactIds}
        timeZone={settings.timeZone}
        passageHref={`/packs/${packId}/passage`}
        factHref={`/packs/${packId}/facts/`}
        selfHref={selfHref}
        deleteHref={`${selfHref}/delete`}
        testHrefs={
          attempt.mode === 'assessed'
            ? { board: boardHref(packId, attempt.request), certificate: `${selfHref}/certificate` }
            : undefined
        }
        missedHref={reviewHref(packId, { factIds: missedFacts, after: attempt.finishedAt.getTime() })}
        sameHref={quizHref(packId, { seed, blueprint, mode: undefined })}
        newHref={quizHref(packId, { seed: freshSeed(), mode: undefined, blueprint: blueprintOf(blueprint.items) })}
      />
    </SitePage>
  );
}
