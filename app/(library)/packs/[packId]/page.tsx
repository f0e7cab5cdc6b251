import { notFound } from 'next/navigation';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { defaultItems, drillHref, freshSeed, quizHref } from '@/app/quiz-address';
import { reviewHref } from '@/app/review-address';
import { SitePage } from '@/app/site-page';
import { PackStart } from '@/components/packs/pack-start';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { now } from '@/services/clock';
import { type ConfusedPair, listConfusions } from '@/services/confusions/list-confusions';
import { database } from '@/services/database';
import { adaptBlueprint } from '@/services/memories/adapt-blueprint';
import { findPack } from '@/services/packs/find-pack';
import { countDue } from '@/services/reviews/count-due';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  const pack = await findPack(await database(), (await params).packId);
  return pack ? { title: pack.title } : {};
}

export default async function PackPage({ params }: Props) {
  const db = await database();
  const [pack, viewer] = await Promise.all([findPack(db, (await params).packId), findCurrentViewer()]);
  if (!pack) notFound();
  const at = now();
  const blueprint = await adaptBlueprint(db, viewer?.id, pack, blueprintOf(defaultItems), at);
  const confusions = viewer ? await listConfusions(db, viewer.id, pack.id, at) : [];
  const due = viewer ? (await countDue(db, viewer.id, pack.id, at)).due : 0;
  return (
    <SitePage current="library">
      <PackStart
        title={pack.title}
        summary={pack.summary}
        factCount={pack.facts.length}
        topics={pack.topics}
        kinds={itemKinds}
        difficulties={['mixed', 'recognition', 'recall', ...(blueprint.difficulty === 'adaptive' ? (['adaptive'] as const) : [])]}
        action={`/packs/${pack.id}/quiz`}
        passageHref={`/packs/${pack.id}/passage`}
        itemsHref={`/packs/${pack.id}/items`}
        due={due}
        reviewHref={reviewHref(pack.id)}
        quickHref={quizHref(pack.id, { seed: freshSeed(), mode: 'practice', blueprint })}
        pairs={toPairs(pack, confusions)}
      />
    </SitePage>
  );
}

const shownPairs = 5;

/** The pairs that were confused most, whichever of the two was asked for, with what each value is true of. */
function toPairs(pack: Pack, confusions: readonly ConfusedPair[]) {
  const ids = confusions.map(({ askedFactId, givenFactId }) => JSON.stringify([askedFactId, givenFactId].sort()));
  return [...new Set(ids)]
    .flatMap((text) => {
      const [one, other] = (JSON.parse(text) as string[]).map((id) => pack.facts.find((fact) => fact.id === id));
      if (!one || !other) return [];
      return {
        id: `${one.id}~${other.id}`,
        sentences: [trueOfSentence(one), trueOfSentence(other)] as const,
        href: drillHref(pack.id, one.id, other.id),
      };
    })
    .slice(0, shownPairs);
}
