import { notFound } from 'next/navigation';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { FactItems } from '@/components/packs/fact-items';
import { statementOf, trueOfSentence } from '@/quizzes/facts/sentence';
import { createRandom } from '@/quizzes/generation/random';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { itemKinds } from '@/quizzes/kinds/item';
import { database } from '@/services/database';
import { listProposedAliases } from '@/services/packs/list-proposed-aliases';

type Props = {
  params: Promise<{ packId: string; factId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** An alias that one person proposes stays between them and the log. */
const enoughLearners = 2;

async function find(params: Props['params']) {
  const { packId, factId } = await params;
  const pack = await findRequestedPack(packId);
  return { pack, fact: pack?.facts.find((candidate) => candidate.id === factId) };
}

export async function generateMetadata({ params }: Props) {
  const { fact } = await find(params);
  return fact ? { title: statementOf(fact) } : {};
}

export default async function FactItemsPage({ params, searchParams }: Props) {
  const { pack, fact } = await find(params);
  if (!pack || !fact) notFound();
  const { draw: asked } = await searchParams;
  const draw = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  const chance = createRandom(draw).fork(`preview ${fact.id}`);
  const proposed = await listProposedAliases(await database(), { packId: pack.id, factId: fact.id });
  const itemsHref = `/packs/${pack.id}/items`;
  return (
    <SitePage current="library">
      <FactItems
        packTitle={pack.title}
        itemsHref={itemsHref}
        statement={statementOf(fact)}
        fact={fact}
        topic={pack.topics.find(({ id }) => id === fact.topic)?.title ?? fact.topic}
        draw={draw}
        againHref={`${itemsHref}/${fact.id}?draw=${draw + 1}`}
        made={itemKinds.map((kind) => {
          const item = generateItem(fact, kind, pack, chance.fork(kind));
          return item.ok ? { kind, item: item.value } : { kind, why: item.error.why };
        })}
        trueOf={Object.fromEntries(pack.facts.map((other) => [other.id, trueOfSentence(other)]))}
        faces={cardFaces(fact, pack.facts)}
        aliases={proposed.filter(({ learners }) => learners >= enoughLearners)}
      />
    </SitePage>
  );
}
