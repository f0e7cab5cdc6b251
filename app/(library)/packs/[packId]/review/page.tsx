import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { v7 as uuidv7 } from 'uuid';
import { makeTicket } from '@/app/(auth)/auth';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { defaultItems, freshSeed, quizHref } from '@/app/quiz-address';
import { parseReviewAddress, reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { NothingDue } from '@/components/review/nothing-due';
import { ReviewSession } from '@/components/review/review-session';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findSession } from '@/services/reviews/find-session';

type Props = {
  params: Promise<{ packId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ticketSeconds = 24 * 60 * 60;
/** New facts that one may add to a day. */
const moreAtOnce = 5;
/** Facts beyond the day's limit that one may go on with. */
const leftAtOnce = 20;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { title: pack?.title ?? null, robots: { index: false } };
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const db = await database();
  const { packId } = await params;
  const [pack, viewer] = await Promise.all([findRequestedPack(packId), findCurrentViewer()]);
  const address = parseReviewAddress(await searchParams);
  if (!pack || !address) notFound();
  const at = now();
  const { settings, preferences, ...session } = await findSession(db, viewer?.id, pack, at, { ...address, seed: freshSeed() });
  const newQuizHref = quizHref(pack.id, { seed: freshSeed(), blueprint: blueprintOf(defaultItems), mode: undefined });

  if (session.cards.length === 0) {
    return (
      <SitePage current="learn">
        <NothingDue
          title={pack.title}
          now={at.getTime()}
          nextDueAt={session.nextDueAt}
          freshLeft={session.freshLeft}
          more={Math.min(moreAtOnce, session.freshLeft)}
          dueLeft={session.dueLeft.length}
          heldBack={session.heldBack}
          settings={settings}
          moreHref={reviewHref(pack.id, { moreNew: moreAtOnce })}
          leftHref={reviewHref(pack.id, { factIds: session.dueLeft.slice(0, leftAtOnce) })}
          quizHref={newQuizHref}
          settingsHref="/settings"
        />
      </SitePage>
    );
  }
  const guestId = uuidv7();
  const { review, quiz, item, note, start } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ review, quiz, item, note, start: { kind: start?.kind ?? {} } }}>
      <ReviewSession
        packId={pack.id}
        title={pack.title}
        owner={viewer?.id ?? guestId}
        formerOwners={viewer?.formerIds ?? []}
        ticket={viewer ? undefined : await makeTicket(guestId, 'guest', ticketSeconds)}
        now={at.getTime()}
        language={pack.language}
        setup={{
          ...session,
          isChosen: address.factIds !== undefined,
          settings,
          buttons: preferences.buttons,
          asksCertainty: preferences.askCertainty,
        }}
        passageHref={`/packs/${pack.id}/passage`}
        packHref={`/packs/${pack.id}`}
        quizHref={newQuizHref}
      />
    </NextIntlClientProvider>
  );
}
