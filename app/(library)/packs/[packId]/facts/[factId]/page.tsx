import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { v7 as uuidv7 } from 'uuid';
import { makeTicket } from '@/app/(auth)/auth';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { historyHref } from '@/app/history-address';
import { SitePage } from '@/app/site-page';
import { FactMemory } from '@/components/facts/fact-memory';
import { FactPage, HiddenFact } from '@/components/facts/fact-page';
import { NoteForm } from '@/components/facts/note-form';
import { OwnReports } from '@/components/facts/own-reports';
import { ReportForm } from '@/components/facts/report-form';
import { RestForm } from '@/components/facts/rest-form';
import type { Fact } from '@/quizzes/facts/fact';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { holdBack } from '@/quizzes/kinds/held-back';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findKnowledge } from '@/services/facts/find-knowledge';
import { listOwnReports } from '@/services/reports/list-reports';
import { problems } from '@/services/reports/report-problem';
import { findSettings } from '@/services/settings/find-settings';
import { reportProblemAction, restFactAction, saveNoteAction } from './actions';

type Props = { params: Promise<{ packId: string; factId: string }> };

const ticketSeconds = 24 * 60 * 60;

/** The title does not say what the fact says: a test may be asking it. */
export async function generateMetadata() {
  return { title: (await getTranslations('fact'))('title') };
}

export default async function LearnersFactPage({ params }: Props) {
  const { packId, factId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  const at = now();
  const [pack, known, reported, settings, { review, fact: words }] = await Promise.all([
    findRequestedPack(packId),
    viewer && findKnowledge(db, viewer.id, packId, factId, at),
    viewer ? listOwnReports(db, viewer.id, packId, factId) : [],
    viewer && findSettings(db, viewer.id),
    getMessages(),
  ]);
  const fact = pack?.facts.find(({ id }) => id === factId);
  if (!pack || !fact) notFound();
  const about = {
    packId,
    factId,
    ticket: viewer ? undefined : await makeTicket(uuidv7(), 'guest', ticketSeconds),
  };
  const report = <ReportForm {...about} action={reportProblemAction} reportId={uuidv7()} problems={problems} />;
  const packLink = { title: pack.title, href: `/packs/${packId}` };
  const isGivenAway = givenAwayBy(pack.facts, known?.openTestFactIds ?? []);
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ fact: words ?? {}, review: { curve: review?.curve ?? '' } }}>
        {isGivenAway(factId) ? (
          <HiddenFact pack={packLink} historyHref={historyHref({ mode: 'assessed', state: 'open' })} report={report} />
        ) : (
          <FactPage
            pack={{ ...packLink, text: pack.document.text, language: pack.language }}
            feedback={feedbackOf(fact, pack.language)}
            source={fact.source}
            items={itemsOf(fact, pack, isGivenAway)}
            trueOf={Object.fromEntries(pack.facts.map((other) => [other.id, trueOfSentence(other)]))}
            factsHref={`/packs/${packId}/facts`}
            passageHref={`/packs/${packId}/passage`}
            memory={
              known ? <FactMemory {...known} now={at.getTime()} /> : <p>{(await getTranslations('fact'))('memory.none')}</p>
            }
            rest={
              known && known.memory.type !== 'new' ? (
                <RestForm
                  action={restFactAction}
                  packId={packId}
                  factId={factId}
                  isSuspended={known.isSuspended}
                  isBuried={known.isBuried}
                />
              ) : null
            }
            note={<NoteForm {...about} action={saveNoteAction} note={known?.note} />}
            report={
              <>
                {reported.length > 0 ? <OwnReports reports={reported} timeZone={settings?.memory.timeZone ?? 'UTC'} /> : null}
                {report}
              </>
            }
          />
        )}
      </NextIntlClientProvider>
    </SitePage>
  );
}

/** One of each kind that the fact can be asked by; always the same ones, without what an open test asks. */
function itemsOf(fact: Fact, pack: Pack, isGivenAway: (factId: string) => boolean) {
  const chance = createRandom(1).fork(`preview ${fact.id}`);
  return itemKinds.flatMap((kind) => {
    const item = generateItem(fact, kind, pack, chance.fork(kind));
    const held = item.ok ? holdBack(item.value, isGivenAway) : undefined;
    return held ? [{ kind, item: held }] : [];
  });
}
