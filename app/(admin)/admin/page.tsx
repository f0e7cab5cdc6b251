import { SitePage } from '@/app/site-page';
import { AdminHeading } from '@/components/admin/admin-heading';
import { PageLinks } from '@/components/admin/page-links';
import { UserTable } from '@/components/admin/user-table';
import { listUsers } from '@/services/admin/list-users';
import { database } from '@/services/database';
import { administrationTitle, getAdministrator, pageOf } from './administrator';

export const generateMetadata = () => administrationTitle('users');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function UsersPage({ searchParams }: Props) {
  await getAdministrator();
  const query = await searchParams;
  const group = query.show === 'guests' ? 'guest' : 'registered';
  const page = pageOf(query.page);
  const { users, counts, pages } = await listUsers(await database(), group, page);
  const hrefOf = (number: number) => `/admin?${group === 'guest' ? 'show=guests&' : ''}page=${number}`;
  return (
    <SitePage>
      <AdminHeading current="users" />
      <UserTable users={users} group={group} counts={counts} hrefOf={({ id }) => `/admin/users/${id}`} />
      <PageLinks page={page} pages={pages} hrefOf={hrefOf} />
    </SitePage>
  );
}
