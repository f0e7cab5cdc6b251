import { SitePage } from '@/app/site-page';
import { AdminHeading } from '@/components/admin/admin-heading';
import { PackTable } from '@/components/admin/pack-table';
import { listPacksWithOwner } from '@/services/admin/list-packs-with-owner';
import { database } from '@/services/database';
import { administrationTitle, getAdministrator } from '../administrator';

export const generateMetadata = () => administrationTitle('packs');

export default async function PacksPage() {
  await getAdministrator();
  return (
    <SitePage>
      <AdminHeading current="packs" />
      <PackTable packs={await listPacksWithOwner(await database())} hrefOf={({ id }) => `/packs/${id}`} />
    </SitePage>
  );
}
