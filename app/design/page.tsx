import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { DesignPage } from '@/components/design/design-page';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';
import { listPacks } from '@/services/packs/list-packs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('design'))('title'), robots: { index: false } };
}

/** For those who build pages: linked from nowhere but the README. */
export default async function Design() {
  const db = await database();
  const [first] = await listPacks(db);
  const pack = first && (await findPack(db, first.id));
  const source = pack?.facts[0]?.source;
  if (!source) notFound();
  return (
    <SitePage>
      <DesignPage source={source} />
    </SitePage>
  );
}
