import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { v7 as uuidv7 } from 'uuid';
import { makeTicket } from '@/app/(auth)/auth';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack, isRequestedPackArchived } from '@/app/(library)/requested-pack';
import {
  drillBlueprint,
  drillHref,
  freshSeed,
  parseQuizAddress,
  printHref,
  type Query,
  type QuizAddress,
  quizHref,
} from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { HandIn } from '@/components/attempt/hand-in';
import { Quiz } from '@/components/attempt/quiz';
import { NothingToAsk } from '@/components/packs/nothing-to-ask';
import { StartCard } from '@/components/packs/start-card';
import { nextPosition } from '@/quizzes/attempts/progress';
import type { QuizProblem } from '@/quizzes/generation/generate-quiz';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { toPublic } from '@/quizzes/kinds/to-public';
import type { Pack } from '@/quizzes/packs/pack';
import { findAttempt, findOpenAttempt } from '@/services/attempts/find-attempt';
import { madeQuiz } from '@/services/attempts/made-quiz';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { adaptBlueprint } from '@/services/memories/adapt-blueprint';
import { predictScore } from '@/services/memories/predict-score';
import { findPack } from '@/services/packs/find-pack';
import { findSettings } from '@/services/settings/find-settings';

type Props = {
  params: Promise<{ packId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ticketSeconds = 24 * 60 * 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const pack = await findRequestedPack((await params).packId);
  return { ...(pack ? { title: pack.title } : {}), robots: { index: false } };
}

export default async function QuizPage({ params, searchParams }: Props) {
  const { packId } = await params;
  const query = await searchParams;
  const db = await database();
  const [readable, viewer] = await Promise.all([findRequestedPack(packId), findCurrentViewer()]);
  const address = readable ? addressOf(readable, query) : parseQuizAddress(query);
  if (!address) notFound();
  const { mode, seed, blueprint } = address;
  if (readable && (query.seed === undefined || query.drill !== undefined)) {
    const pack = readable;
    const isAdaptive = blueprint.difficulty === 'adaptive' && blueprint.recall === '';
    const adapted = isAdaptive ? await adaptBlueprint(db, viewer?.id, pack, blueprint, now()) : blueprint;
    redirect(quizHref(pack.id, { ...address, blueprint: adapted }));
  }

  const isArchived = await isRequestedPackArchived(packId);
  if (!mode) {
    if (!readable) notFound();
    const pack = readable;
    if (isArchived) redirect(`/packs/${pack.id}`);
    const generated = madeQuiz(pack, blueprint, seed);
    if (!generated.ok) return refusal(generated.error, pack);
    return (
      <SitePage current="learn">
        <StartCard
          title={pack.title}
          summary={pack.summary}
          seed={seed}
          itemCount={generated.value.items.length}
          wanted={blueprint.items}
          expected={viewer && (await predictScore(db, viewer.id, pack.id, generated.value.items, now()))}
          difficulty={blueprint.difficulty}
          kinds={[...new Set(generated.value.items.map((item) => item.kind))]}
          topics={topicTitles(pack.topics, generated.value.items)}
          practiceHref={quizHref(pack.id, { ...address, mode: 'practice' })}
          testHref={quizHref(pack.id, { ...address, mode: 'assessed' })}
          passageHref={`/packs/${pack.id}/passage`}
          printHref={printHref(pack.id, address)}
        />
      </SitePage>
    );
  }

  const [attempt, { preferences }] = await Promise.all([
    viewer &&
      (typeof query.attempt === 'string'
        ? findAttempt(db, viewer.id, query.attempt)
        : findOpenAttempt(db, viewer.id, { packId, seed, blueprint, mode })),
    findSettings(db, viewer?.id),
  ]);
  // The address must not turn a test into practice: what may be shown hangs on the mode.
  if (typeof query.attempt === 'string' && (attempt?.request.packId !== packId || attempt.mode !== mode)) notFound();
  // What was begun goes on, whoever the text is shared with by now.
  const pack = readable ?? (attempt && (await findPack(db, packId, attempt.request.packVersion)));
  if (!pack) notFound();

  if (isArchived && !attempt) redirect(`/packs/${pack.id}`);
  const generated = attempt ? undefined : madeQuiz(pack, blueprint, seed);
  if (generated && !generated.ok) return refusal(generated.error, pack);
  const items = attempt?.items ?? generated?.value.items ?? [];
  const given = attempt?.responses ?? [];
  const isOpenTest = mode === 'assessed' && !attempt?.finishedAt;
  const justAnswered =
    typeof query.at === 'string' && !isOpenTest ? given.find((r) => `${r.position}.${r.round}` === query.at) : undefined;
  const shown = justAnswered ?? nextPosition(items.length, given, mode);
  const attemptId = attempt?.id ?? uuidv7();
  const guestId = uuidv7();
  if (!shown && isOpenTest) {
    return (
      <SitePage current="learn">
        <HandIn title={pack.title} itemCount={items.length} action={`/api/attempts/${attemptId}/hand-in`} />
      </SitePage>
    );
  }
  if (!shown || (mode === 'assessed' && attempt?.finishedAt)) redirect(`/attempts/${attemptId}`);

  const [t, { quiz, item, note }] = await Promise.all([getTranslations('quiz'), getMessages()]);
  return (
    <NextIntlClientProvider messages={{ quiz, item, note }}>
      <Quiz
        attemptId={attemptId}
        quiz={attempt?.request ?? { packId, packVersion: pack.version, generator: generatorVersion, seed, blueprint, mode }}
        title={pack.title}
        language={pack.language}
        items={items.map(toPublic)}
        secrets={mode === 'practice' ? items : undefined}
        given={given.map(({ position, round, response, verdict, earned, overridden }) =>
          isOpenTest ? { position, round, response } : { position, round, response, verdict, earned, overridden },
        )}
        shown={{ position: shown.position, round: shown.round }}
        formResponseId={uuidv7()}
        owner={viewer?.id ?? guestId}
        formerOwners={viewer?.formerIds ?? []}
        ticket={viewer ? undefined : await makeTicket(guestId, 'guest', ticketSeconds)}
        passageHref={`/packs/${pack.id}/passage`}
        contrastHref={drillHref(pack.id)}
        autoAdvance={preferences.autoAdvance}
        askCertainty={preferences.askCertainty}
        selfHref={quizHref(pack.id, address)}
        problem={typeof query.problem === 'string' && t.has(`problem.${query.problem}`) ? query.problem : undefined}
      />
    </NextIntlClientProvider>
  );
}

/** The quiz of a link, of a form's answer without a seed, or of a pair to be told apart. */
function addressOf(pack: Pack, query: Query): QuizAddress | undefined {
  const seed = query.seed ?? String(freshSeed());
  if (query.drill === undefined) return parseQuizAddress({ ...query, seed });
  const blueprint = typeof query.drill === 'string' ? drillBlueprint(query.drill) : undefined;
  const isKnown = blueprint?.factIds.every((id) => pack.facts.some((fact) => fact.id === id));
  const plain = parseQuizAddress({ seed });
  return blueprint && isKnown && plain ? { ...plain, blueprint, mode: 'practice' } : undefined;
}

/** What does not exist is not found; what exists and makes no fair item is said. */
function refusal(problem: QuizProblem, pack: Pack) {
  if (problem.type !== 'nothing-to-ask') notFound();
  return (
    <SitePage current="learn">
      <NothingToAsk title={pack.title} packHref={`/packs/${pack.id}`} />
    </SitePage>
  );
}

function topicTitles(topics: readonly { id: string; title: string }[], items: readonly { topic: string }[]): string[] {
  const asked = new Set(items.map((item) => item.topic));
  return topics.filter((topic) => asked.has(topic.id)).map((topic) => topic.title);
}
