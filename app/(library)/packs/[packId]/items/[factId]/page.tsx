import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findGivenAway } from '@/app/(library)/given-away';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { historyHref } from '@/app/history-address';
import { SitePage } from '@/app/site-page';
import { HiddenFact } from '@/components/facts/fact-page';
import { FactItems } from '@/components/packs/fact-items';
import { statementOf, trueOfSentence } from '@/quizzes/facts/sentence';
import { createRandom } from '@/quizzes/generation/random';
import { cardFaces } from '@/quizzes/kinds/card/faces';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { holdBack } from '@/quizzes/kinds/held-back';
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
  const [pack, isGivenAway] = await Promise.all([findRequestedPack(packId), findGivenAway(packId)]);
  return { pack, isGivenAway, fact: pack?.facts.find((candidate) => candidate.id === factId) };
}

export async function generateMetadata({ params }: Props) {
  const { fact, isGivenAway } = await find(params);
  if (!fact) return {};
  return { title: isGivenAway(fact.id) ? (await getTranslations('fact'))('title') : statementOf(fact) };
}

export default async function FactItemsPage({ params, searchParams }: Props) {
  const [asked, db] = await Promise.all([params, database(), findCurrentViewer()]);
  const [{ pack, fact, isGivenAway }, proposed, t] = await Promise.all([
    find(params),
    listProposedAliases(db, asked),
    getTranslations('fact'),
  ]);
  if (!pack || !fact) notFound();
  const packHref = `/packs/${pack.id}`;
  if (isGivenAway(fact.id))
    return (
      <SitePage current="library">
        <HiddenFact
          pack={{ title: pack.title, href: packHref }}
          historyHref={historyHref({ mode: 'assessed', state: 'open' })}
          report={null}
        />
      </SitePage>
    );
  const { draw: wanted } = await searchParams;
  const draw = typeof wanted === 'string' && /^\d{1,6}$/.test(wanted) ? Number(wanted) : 1;
  const chance = createRandom(draw).fork(`preview ${fact.id}`);
  const itemsHref = `${packHref}/items`;
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
          if (!item.ok) return { kind, why: item.error.why };
          const held = holdBack(item.value, isGivenAway);
          return held ? { kind, item: held } : { kind, why: t('hidden.item') };
        })}
        language={pack.language}
        trueOf={Object.fromEntries(pack.facts.map((other) => [other.id, trueOfSentence(other)]))}
        faces={cardFaces(fact, pack.facts, pack.language)}
        aliases={proposed.filter(({ learners }) => learners >= enoughLearners)}
      />
    </SitePage>
  );
}
