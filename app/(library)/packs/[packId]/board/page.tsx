import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { boardHref, parseBoardAddress } from '@/app/board-address';
import { type Query, quizHref } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { OwnEntry } from '@/components/boards/own-entry';
import { QuizBoard } from '@/components/boards/quiz-board';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { findBoard } from '@/services/boards/find-board';
import { database } from '@/services/database';
import { joinBoardAction, leaveBoardAction } from './actions';

type Props = { params: Promise<{ packId: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('board'))('title'), robots: { index: false } };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const [{ packId }, query] = await Promise.all([params, searchParams]);
  const address = parseBoardAddress(query);
  if (!address) notFound();
  const viewer = await findCurrentViewer();
  const db = await database();
  const [pack, board] = await Promise.all([findRequestedPack(packId), findBoard(db, viewer?.id, { packId, ...address })]);
  if (!pack) notFound();
  const isCurrent = address.generator === generatorVersion && [undefined, pack.version].includes(address.packVersion);
  const { seed, blueprint } = address;
  const selfHref = boardHref(pack.id, address, pack.version);
  return (
    <SitePage current="library">
      <QuizBoard
        packTitle={pack.title}
        packHref={`/packs/${pack.id}`}
        selfHref={selfHref}
        testHref={isCurrent ? quizHref(pack.id, { seed, blueprint, mode: 'assessed' }) : undefined}
        items={blueprint.items}
        seed={seed}
        entries={board.entries}
        mine={board.mine.type}
        ownEntry={<OwnEntry mine={board.mine} join={joinBoardAction} leave={leaveBoardAction} />}
      />
    </SitePage>
  );
}
