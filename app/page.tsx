import { getMessages, getTranslations } from 'next-intl/server';
import { v7 as uuidv7 } from 'uuid';
import { LearnerHome } from '@/components/home/learner-home';
import { Newcomer, type NewcomerProps } from '@/components/home/newcomer';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { toPublic } from '@/quizzes/kinds/to-public';
import type { Pack } from '@/quizzes/packs/pack';
import { type FirstQuiz, firstQuiz } from '@/services/attempts/first-quiz';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findOverview, type PackOverview } from '@/services/facts/find-overview';
import { findPack } from '@/services/packs/find-pack';
import { makeTicket } from './(auth)/auth';
import { findCurrentViewer } from './(auth)/viewer';
import { defaultItems, quizHref } from './quiz-address';
import { reviewHref } from './review-address';
import { SitePage } from './site-page';

const ticketSeconds = 24 * 60 * 60;

export default async function HomePage() {
  const db = await database();
  const viewer = await findCurrentViewer();
  const at = now();
  const { packs, attempts, open, timeZone } = await findOverview(db, viewer?.id, at);
  const [firstPack] = packs;
  if (!firstPack) {
    const t = await getTranslations('home');
    return (
      <SitePage current="learn">
        <h1>{t('title')}</h1>
        <p className="lead">{t('noPacks')}</p>
      </SitePage>
    );
  }
  const isNew = attempts.length === 0 && packs.every(({ levels, facts }) => levels.new === facts);
  if (isNew) {
    // By its version a pack is at hand, but for the first time in a process.
    const pack = await findPack(db, firstPack.id, firstPack.version);
    const quiz = pack && firstQuiz(pack, defaultItems);
    return (
      <SitePage current="learn">
        <Newcomer
          packTitle={firstPack.title}
          itemCount={quiz?.items.length ?? defaultItems}
          needsNoAccount={viewer?.status !== 'registered'}
          startHref={quiz ? quizHref(firstPack.id, { ...quiz, mode: 'practice' }) : freshQuizHref(firstPack.id)}
          passageHref={`/packs/${firstPack.id}/passage`}
          first={pack && quiz && (await firstItemOf(pack, quiz, viewer?.id))}
        />
      </SitePage>
    );
  }
  return (
    <SitePage current="learn">
      <LearnerHome
        packs={packs.map(withLinks)}
        open={open && { ...open, href: quizHref(open.packId, open) }}
        attempts={attempts}
        now={at.getTime()}
        timeZone={timeZone}
        hrefOf={(attempt) => `/attempts/${attempt.id}`}
        historyHref="/history"
      />
    </SitePage>
  );
}

async function firstItemOf(
  pack: Pack,
  { first, seed, blueprint }: FirstQuiz,
  viewerId?: string,
): Promise<NewcomerProps['first']> {
  const { item } = await getMessages();
  return {
    item: toPublic(first),
    attemptId: uuidv7(),
    quiz: { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint, mode: 'practice' },
    formResponseId: uuidv7(),
    ticket: viewerId === undefined ? await makeTicket(uuidv7(), 'guest', ticketSeconds) : undefined,
    itemMessages: item ?? {},
  };
}

/** Without a seed: the quiz page draws one, and asks by what the learner knows then. */
const freshQuizHref = (packId: string, mode: 'practice' | 'assessed' = 'practice'): string => {
  const href = new URL(
    quizHref(packId, { seed: 0, mode, blueprint: blueprintOf(defaultItems, { difficulty: 'adaptive' }) }),
    'http://here',
  );
  href.searchParams.delete('seed');
  return href.pathname + href.search;
};

const withLinks = (pack: PackOverview) => ({
  ...pack,
  href: `/packs/${pack.id}`,
  reviewHref: reviewHref(pack.id),
  quizHref: freshQuizHref(pack.id),
  testHref: freshQuizHref(pack.id, 'assessed'),
});
