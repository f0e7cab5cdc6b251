import { notFound } from 'next/navigation';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack, isRequestedPackArchived } from '@/app/(library)/requested-pack';
import { defaultItems, drillHref, freshSeed, quizHref } from '@/app/quiz-address';
import { reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { CopyText } from '@/components/packs/copy-text';
import { PackStart } from '@/components/packs/pack-start';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { now } from '@/services/clock';
import type { ConfusedPair } from '@/services/confusions/list-confusions';
import { database } from '@/services/database';
import { countLevels } from '@/services/facts/find-overview';
import { listStandings, type Standings } from '@/services/facts/list-standings';
import { adaptTo, readLearning } from '@/services/memories/adapt-blueprint';
import { isAuthorOf, mayAuthor } from '@/services/packs/may-author';
import { findPackOwner } from '@/services/reports/find-pack-owner';
import { countDue } from '@/services/reviews/count-due';
import { copyTextAction } from './actions';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  const pack = await findRequestedPack((await params).packId);
  return pack ? { title: pack.title } : {};
}

export default async function PackPage({ params }: Props) {
  const { packId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  const at = now();
  const [pack, owner, learning, standings, { due }] = await Promise.all([
    findRequestedPack(packId),
    viewer?.status === 'registered' ? findPackOwner(db, packId) : undefined,
    viewer && readLearning(db, viewer.id, packId, at),
    viewer && listStandings(db, viewer.id, packId, at),
    viewer ? countDue(db, viewer.id, packId, at) : { due: 0 },
  ]);
  if (!pack) notFound();
  const isArchived = await isRequestedPackArchived(packId);
  const isAuthor = owner !== undefined && isAuthorOf(viewer, owner);
  const blueprint = adaptTo(pack, blueprintOf(defaultItems), learning, at);
  const selfHref = `/packs/${pack.id}`;
  return (
    <SitePage current="library">
      <PackStart
        title={pack.title}
        summary={pack.summary}
        isArchived={isArchived}
        factCount={pack.facts.length}
        levels={standings && countLevels({ id: pack.id, facts: pack.facts.length }, standings.standings)}
        topics={pack.topics}
        kinds={itemKinds}
        difficulties={['mixed', 'recognition', 'recall', ...(blueprint.difficulty === 'adaptive' ? (['adaptive'] as const) : [])]}
        action={`${selfHref}/quiz`}
        passageHref={`${selfHref}/passage`}
        itemsHref={`${selfHref}/items`}
        printHref={`${selfHref}/cards/print`}
        versionsHref={`${selfHref}/versions`}
        authorsHrefs={
          owner && mayAuthor(viewer, owner)
            ? {
                statistics: `${selfHref}/statistics`,
                reports: `${selfHref}/reports`,
                text: isAuthor ? `/texts/${pack.id}` : undefined,
              }
            : undefined
        }
        due={due}
        reviewHref={reviewHref(pack.id)}
        quickCount={Math.min(blueprint.items, pack.facts.length)}
        quickHref={quizHref(pack.id, { seed: freshSeed(), mode: 'practice', blueprint })}
        language={pack.language}
        pairs={toPairs(pack, learning?.confused ?? [], standings?.openTestFacts ?? [])}
      >
        {owner?.visibility === 'public' && !isAuthor ? <CopyText action={copyTextAction} packId={pack.id} /> : null}
      </PackStart>
    </SitePage>
  );
}

const shownPairs = 5;

/**
 * The pairs that were confused most, whichever of the two was asked for, with what each value is true of; none that an answer of an open
 * test could be read out of.
 */
function toPairs(pack: Pack, confusions: readonly ConfusedPair[], openTestFacts: Standings['openTestFacts']) {
  const asked = openTestFacts.flatMap(({ packId, factId }) => (packId === pack.id ? [factId] : []));
  const isGivenAway = givenAwayBy(pack.facts, asked);
  const ids = confusions.map(({ askedFactId, givenFactId }) => JSON.stringify([askedFactId, givenFactId].sort()));
  return [...new Set(ids)]
    .flatMap((text) => {
      const [one, other] = (JSON.parse(text) as string[]).map((id) => pack.facts.find((fact) => fact.id === id));
      if (!one || !other || isGivenAway(one.id) || isGivenAway(other.id)) return [];
      return {
        id: `${one.id}~${other.id}`,
        sentences: [trueOfSentence(one), trueOfSentence(other)] as const,
        href: drillHref(pack.id, one.id, other.id),
      };
    })
    .slice(0, shownPairs);
}
