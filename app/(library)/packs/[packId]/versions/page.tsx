import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { VersionList } from '@/components/packs/version-list';
import { objectText } from '@/quizzes/facts/object-text';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import { database } from '@/services/database';
import { listOpenTestFacts } from '@/services/packs/list-open-test-facts';
import { listVersions } from '@/services/packs/list-versions';
import { findSettings } from '@/services/settings/find-settings';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pack'))('versions') };
}

export default async function VersionsPage({ params }: { params: Promise<{ packId: string }> }) {
  const { packId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  const [pack, versions, openTestFacts, settings] = await Promise.all([
    findRequestedPack(packId),
    listVersions(db, packId),
    viewer ? listOpenTestFacts(db, viewer.id, packId) : [],
    viewer && findSettings(db, viewer.id),
  ]);
  if (!pack) notFound();
  return (
    <SitePage current="library">
      <VersionList
        pack={{ title: pack.title, language: pack.language, href: `/packs/${pack.id}` }}
        versions={versions.map(({ version, publishedAt, note, facts, changes }) => ({
          version,
          publishedAt,
          note,
          facts,
          isCurrent: version === pack.version,
          changes: changes.map((change) => ({
            type: change.type,
            factId: change.fact.id,
            sentence: trueOfSentence(change.fact),
            ...(change.type === 'changed' ? { was: objectText(change.was.object) } : {}),
          })),
        }))}
        isHidden={openTestFacts.length > 0}
        timeZone={settings?.memory.timeZone ?? 'UTC'}
      />
    </SitePage>
  );
}
