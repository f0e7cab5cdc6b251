import { notFound } from 'next/navigation';
import { SitePage } from '@/app/site-page';
import { Passage } from '@/components/packs/passage';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';

type Props = { params: Promise<{ packId: string }> };

export async function generateMetadata({ params }: Props) {
  const pack = await findPack(await database(), (await params).packId);
  return pack ? { title: pack.document.title } : {};
}

export default async function PassagePage({ params }: Props) {
  const pack = await findPack(await database(), (await params).packId);
  if (!pack) notFound();
  return (
    <SitePage current="library">
      <Passage
        title={pack.document.title}
        text={pack.document.text}
        sentences={pack.facts.map((fact) => fact.source)}
        citation={pack.document.citation}
        packHref={`/packs/${pack.id}`}
      />
    </SitePage>
  );
}
