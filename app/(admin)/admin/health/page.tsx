import { version as nextVersion } from 'next/package.json';
import { SitePage } from '@/app/site-page';
import { AdminHeading } from '@/components/admin/admin-heading';
import { HealthFacts } from '@/components/admin/health-facts';
import { version } from '@/package.json';
import { checkInvariants } from '@/services/admin/check-invariants';
import { findHealth } from '@/services/admin/find-health';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { administrationTitle, getAdministrator } from '../administrator';

export const generateMetadata = () => administrationTitle('health');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HealthPage({ searchParams }: Props) {
  await getAdministrator();
  const db = await database();
  const at = now();
  const isAsked = (await searchParams).check === 'now';
  const [health, invariants] = await Promise.all([findHealth(db), isAsked ? checkInvariants(db, at) : undefined]);
  return (
    <SitePage>
      <AdminHeading current="health" />
      <HealthFacts
        health={health}
        invariants={invariants}
        checkHref="/admin/health?check=now"
        versions={{ passage: version, next: nextVersion, node: process.versions.node }}
        startedAt={new Date(at.getTime() - process.uptime() * 1000)}
      />
    </SitePage>
  );
}
