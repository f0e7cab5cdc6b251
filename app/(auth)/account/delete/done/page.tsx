import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { ForgetHere } from '@/components/account/forget-here';
import { cookieName } from '../../../cookies';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownData'))('deletedTitle') };
}

/** After a deletion and at no other time: a link to here must not make anyone's browser forget what it has yet to send. */
export default async function DeletedPage() {
  if (!(await cookies()).has(await cookieName('deleted'))) redirect('/');
  const t = await getTranslations('ownData');
  return (
    <SitePage>
      <ForgetHere />
      <h1>{t('deletedTitle')}</h1>
      <p className="lead">{t('deletedLead')}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </SitePage>
  );
}
