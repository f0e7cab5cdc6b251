import { getFormatter, getTranslations } from 'next-intl/server';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { sentence } from '@/app/api/request';
import { exportAccount } from '@/services/accounts/export-account';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCurrentViewer } from '../../viewer';

/** Everything of whoever asks, as one zip. */
export async function GET(): Promise<Response> {
  const viewer = await findCurrentViewer();
  if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in, and then download again.');
  const [t, format, at] = [await getTranslations('ownData'), await getFormatter(), now()];
  const words = {
    lead: t('readme', { when: format.dateTime(at, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }) }),
    about: (table: string) => t(`tables.${table}`),
  };
  try {
    return new Response(await exportAccount(await database(), viewer.id, words, at), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="passage-${at.toISOString().slice(0, 10)}.zip"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
