import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { findRequestedPack } from '@/app/(library)/requested-pack';
import { SitePage } from '@/app/site-page';
import { ReportList } from '@/components/facts/report-list';
import { statementOf } from '@/quizzes/facts/sentence';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { mayAuthor } from '@/services/packs/may-author';
import { findPackOwner } from '@/services/reports/find-pack-owner';
import { listReports } from '@/services/reports/list-reports';
import { findSettings } from '@/services/settings/find-settings';
import { settleReportAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') };
}

type Props = { params: Promise<{ packId: string }> };

export default async function ReportsPage({ params }: Props) {
  const { packId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  if (!viewer) notFound();
  const [pack, owner, reports, settings] = await Promise.all([
    findRequestedPack(packId),
    findPackOwner(db, packId),
    listReports(db, viewer.id, packId),
    findSettings(db, viewer.id),
  ]);
  if (!pack || !owner || !mayAuthor(viewer, owner)) notFound();
  return (
    <SitePage current="library">
      <ReportList
        action={settleReportAction}
        pack={{ id: pack.id, title: pack.title, href: `/packs/${pack.id}` }}
        reports={reports}
        statements={Object.fromEntries(pack.facts.map((fact) => [fact.id, statementOf(fact)]))}
        itemsHref={`/packs/${pack.id}/items/`}
        now={now().getTime()}
        timeZone={settings.memory.timeZone}
      />
    </SitePage>
  );
}
