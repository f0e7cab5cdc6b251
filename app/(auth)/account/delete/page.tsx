import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { DeleteForm } from '@/components/account/delete-form';
import { findCurrentViewer } from '../../viewer';
import { deleteAccountAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownData'))('deleteTitle') };
}

export default async function DeleteAccountPage() {
  const viewer = await findCurrentViewer();
  if (!viewer) redirect('/sign-in?next=/account/delete');
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ ownData: (await getMessages()).ownData }}>
        <DeleteForm action={deleteAccountAction} email={viewer.email} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
