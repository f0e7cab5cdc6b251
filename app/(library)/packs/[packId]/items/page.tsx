import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findGivenAway } from '@/app/(library)/given-away';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { PackItems } from '@/components/packs/pack-items';
import { statementOf } from '@/quizzes/facts/sentence';
import { measurePack } from '@/services/packs/measure-pack';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  const pack = await findRequestedPack((await params).packId);
  return pack ? { title: (await getTranslations('items'))('title', { pack: pack.title }) } : {};
}

export default async function PackItemsPage({ params }: Props) {
  const { packId } = await params;
  const [pack, isGivenAway, t] = await Promise.all([
    findRequestedPack(packId),
    findGivenAway(packId),
    getTranslations('passage'),
  ]);
  if (!pack) notFound();
  const measures = await measurePack(pack);
  return (
    <SitePage current="library">
      <PackItems
        packTitle={pack.title}
        packHref={`/packs/${pack.id}`}
        factHref={`/packs/${pack.id}/items/`}
        measures={measures}
        statements={Object.fromEntries(
          pack.facts.map((fact) => [fact.id, isGivenAway(fact.id) ? t('inTest') : statementOf(fact)]),
        )}
      />
    </SitePage>
  );
}
