import { SitePage } from '@/app/site-page';
import { AdminHeading } from '@/components/admin/admin-heading';
import { ErrorList } from '@/components/admin/error-list';
import { PageLinks } from '@/components/admin/page-links';
import { database } from '@/services/database';
import { listErrors } from '@/services/errors/list-errors';
import { clearErrorsAction } from '../actions';
import { administrationTitle, getAdministrator, pageOf } from '../administrator';

export const generateMetadata = () => administrationTitle('errors');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ErrorsPage({ searchParams }: Props) {
  await getAdministrator();
  const page = pageOf((await searchParams).page);
  const { errors, count, pages } = await listErrors(await database(), page);
  return (
    <SitePage>
      <AdminHeading current="errors" />
      <ErrorList errors={errors} count={count} clear={clearErrorsAction} />
      <PageLinks page={page} pages={pages} hrefOf={(number) => `/admin/errors?page=${number}`} />
    </SitePage>
  );
}
