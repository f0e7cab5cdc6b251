import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { Address } from '@/components/account/address';
import { Devices } from '@/components/account/devices';
import styles from '@/components/account/own-account.module.css';
import { OwnData } from '@/components/account/own-data';
import { WayProblem } from '@/components/account/way-problem';
import { findAccount } from '@/services/accounts/find-account';
import { listDevices } from '@/services/accounts/list-devices';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';
import { findSettings } from '@/services/settings/find-settings';
import { signOutAction } from '../actions';
import { findCurrentSessionId, findCurrentViewer } from '../viewer';
import { endDeviceAction, signOutEverywhereAction } from './devices/actions';
import { resendVerificationAction } from './email/actions';
import { PasskeysSection } from './passkeys-section';
import { WaysInSection } from './ways/ways-in-section';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ownData'))('title') };
}

const outcomes = ['password', 'device', 'others', 'verification', 'too-many-tries', 'refused'] as const;

type Props = { searchParams: Promise<{ problem?: string | string[]; done?: string | string[] }> };

export default async function AccountPage({ searchParams }: Props) {
  const [viewer, sessionId, { problem, done }] = await Promise.all([findCurrentViewer(), findCurrentSessionId(), searchParams]);
  if (!viewer || !sessionId) redirect('/sign-in?next=/account');
  const t = await getTranslations('ownData');
  if (viewer.status === 'guest') {
    return (
      <SitePage>
        <h1>{t('guestTitle')}</h1>
        <p className="lead">{t('guestLead')}</p>
        <p className={styles.text}>{t('guestKeep')}</p>
        <p className="actions">
          <a className="button" href="/sign-up?next=/account">
            {t('signUp')}
          </a>
          <a className="button quiet" href="/sign-in?next=/account">
            {t('signIn')}
          </a>
        </p>
        <OwnData />
      </SitePage>
    );
  }
  const [db, at] = [await database(), now()];
  // Called here and not rendered below, so that all they read is asked for in one turn.
  const [account, devices, settings, passkeys, ways] = await Promise.all([
    findAccount(db, viewer.id),
    listDevices(db, viewer.id, sessionId, at),
    findSettings(db, viewer.id),
    PasskeysSection({ userId: viewer.id }),
    WaysInSection({ userId: viewer.id }),
  ]);
  const { timeZone } = settings.memory;
  const outcome = outcomes.find((name) => name === done);
  return (
    <SitePage>
      <h1>{viewer.name ?? t('title')}</h1>
      <WayProblem code={problem} />
      {outcome ? (
        <p role="status" className={styles.done}>
          {t(`done.${outcome}`)}
        </p>
      ) : null}
      <Address
        email={viewer.email ?? ''}
        isVerified={account?.emailVerifiedAt !== undefined}
        sendsMail={isMailConfigured(readEnvironment())}
        resend={resendVerificationAction}
      />
      <section className={styles.section} aria-labelledby="password">
        <h2 id="password">{t('password')}</h2>
        <p>{t(account?.hasPassword ? 'hasPassword' : 'noPassword')}</p>
        <div className={styles.links}>
          <a href="/account/password">{t(account?.hasPassword ? 'changePassword' : 'setPassword')}</a>
        </div>
      </section>
      <div className={styles.sections}>
        {passkeys}
        {ways}
      </div>
      <Devices
        devices={devices}
        now={at}
        timeZone={timeZone}
        endDevice={endDeviceAction}
        signOutEverywhere={signOutEverywhereAction}
        signOutHere={signOutAction}
      />
      <section className={styles.section} aria-labelledby="settings">
        <h2 id="settings">{t('settings')}</h2>
        <p>{t('settingsLead')}</p>
        <div className={styles.links}>
          <Link href="/settings" prefetch={false}>
            {t('openSettings')}
          </Link>
        </div>
      </section>
      {viewer.isAdmin ? (
        <section className={styles.section} aria-labelledby="administration">
          <h2 id="administration">{t('administration')}</h2>
          <p>{t('administrationLead')}</p>
          <div className={styles.links}>
            <Link href="/admin" prefetch={false}>
              {t('openAdministration')}
            </Link>
          </div>
        </section>
      ) : null}
      <OwnData />
    </SitePage>
  );
}
