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
import { findDraft } from '@/services/drafts/find-draft';
import { mayAuthor } from '@/services/packs/may-author';
import { findPackOwner } from '@/services/reports/find-pack-owner';
import { listReports } from '@/services/reports/list-reports';
import { findSettings } from '@/services/settings/find-settings';
import { fixReportAction, settleReportAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('title') };
}

const outcomes = ['alias', 'held', 'rejected', 'no-fact', 'no-answer'] as const;

type Props = { params: Promise<{ packId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function ReportsPage({ params, searchParams }: Props) {
  const { packId } = await params;
  const db = await database();
  const viewer = await findCurrentViewer();
  if (!viewer) notFound();
  const [pack, owner, reports, draft, settings, t, { done }] = await Promise.all([
    findRequestedPack(packId),
    findPackOwner(db, packId),
    listReports(db, viewer.id, packId),
    findDraft(db, viewer.id, packId),
    findSettings(db, viewer.id),
    getTranslations('report'),
    searchParams,
  ]);
  if (!pack || !owner || !mayAuthor(viewer, owner)) notFound();
  const outcome = outcomes.find((name) => name === done);
  const textHref = `/texts/${encodeURIComponent(packId)}`;
  const editHrefs = (draft?.entries ?? []).flatMap(({ id, fact }) =>
    fact.factId ? [[fact.factId, `${textHref}?fact=${encodeURIComponent(id)}&edit=yes`]] : [],
  );
  return (
    <SitePage current="library">
      {outcome ? (
        <p role="status">
          {t(`done.${outcome}`)} {draft && !outcome.startsWith('no-') ? <a href={`${textHref}/publish`}>{t('publish')}</a> : null}
        </p>
      ) : null}
      <ReportList
        action={settleReportAction}
        fix={draft ? fixReportAction : undefined}
        editHrefs={Object.fromEntries(editHrefs)}
        pack={{ id: pack.id, title: pack.title, language: pack.language, href: `/packs/${pack.id}` }}
        reports={reports}
        statements={Object.fromEntries(pack.facts.map((fact) => [fact.id, statementOf(fact)]))}
        itemsHref={`/packs/${pack.id}/items/`}
        now={now().getTime()}
        timeZone={settings.memory.timeZone}
      />
    </SitePage>
  );
}
