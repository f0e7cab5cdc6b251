import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { AdministratorForm } from '@/components/admin/administrator-form';
import { DeleteUserForm } from '@/components/admin/delete-user-form';
import { UserFacts } from '@/components/admin/user-facts';
import { findListed } from '@/services/admin/list-users';
import { database } from '@/services/database';
import { deleteUserAction, setAdministratorAction } from '../../actions';
import { administrationTitle, getAdministrator } from '../../administrator';

export const generateMetadata = () => administrationTitle('user');

type Props = { params: Promise<{ userId: string }> };

export default async function UserPage({ params }: Props) {
  await getAdministrator();
  const [user, messages] = await Promise.all([findListed(await database(), (await params).userId), getMessages()]);
  if (!user) notFound();
  return (
    <SitePage>
      <UserFacts user={user} />
      <NextIntlClientProvider messages={{ admin: messages.admin }}>
        {user.status === 'registered' ? (
          <AdministratorForm action={setAdministratorAction} userId={user.id} isAdmin={user.isAdmin} />
        ) : null}
        <DeleteUserForm action={deleteUserAction} userId={user.id} email={user.email} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
