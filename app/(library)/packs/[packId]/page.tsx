import { notFound } from 'next/navigation';
import { freshSeed, quizHref } from '@/app/quiz-address';
import { SitePage } from '@/app/site-page';
import { PackStart } from '@/components/packs/pack-start';
import { itemKinds } from '@/quizzes/kinds/item';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await findPack(await database(), (await params).packId))?.title ?? null };
}

export default async function PackPage({ params }: Props) {
  const pack = await findPack(await database(), (await params).packId);
  if (!pack) notFound();
  return (
    <SitePage current="library">
      <PackStart
        title={pack.title}
        summary={pack.summary}
        factCount={pack.facts.length}
        topics={pack.topics}
        kinds={itemKinds}
        action={`/packs/${pack.id}/quiz`}
        passageHref={`/packs/${pack.id}/passage`}
        quickHref={quizHref(pack.id, {
          seed: freshSeed(),
          mode: 'practice',
          blueprint: { items: 10, kinds: [], topics: [], factIds: [] },
        })}
      />
    </SitePage>
  );
}
