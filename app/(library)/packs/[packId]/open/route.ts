import { notFound } from 'next/navigation';
import { after, type NextRequest } from 'next/server';
import { notePackKey } from '@/app/(auth)/pack-keys';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { databaseOfRequest, toDatabaseAnswer } from '@/app/api/database-answer';
import { now } from '@/services/clock';
import { findPackAccess } from '@/services/packs/find-pack-access';
import { mayReadPack } from '@/services/packs/may-read';
import { notePackLink } from '@/services/packs/note-pack-link';

type Context = { params: Promise<{ packId: string }> };

/** The link to a text: `?key=` opens it, and this browser remembers that, and whoever is signed in there on their other devices. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { packId } = await params;
  const key = request.nextUrl.searchParams.get('key') ?? undefined;
  try {
    const db = await databaseOfRequest();
    const [viewer, access] = await Promise.all([findCurrentViewer(), findPackAccess(db, packId)]);
    if (!access || !mayReadPack(viewer, access, key)) notFound();
    if (key && key === access.linkToken) {
      await notePackKey(packId, key);
      // Afterwards, so that a link opens while nothing can be stored.
      if (viewer) after(() => notePackLink(db, viewer.id, packId, key, now()));
    }
    return new Response(null, { status: 303, headers: { Location: `/packs/${encodeURIComponent(packId)}` } });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
