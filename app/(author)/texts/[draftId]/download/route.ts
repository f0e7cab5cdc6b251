import { findCurrentViewer } from '@/app/(auth)/viewer';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { sentence } from '@/app/api/request';
import { database } from '@/services/database';
import { exportPack } from '@/services/drafts/export-pack';
import { textHref } from '../../../author';

type Context = { params: Promise<{ draftId: string }> };

/** The published text as one JSON file; of one that is not published it leads to where that is said. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const viewer = await findCurrentViewer();
  if (!viewer) return sentence(401, 'signed-out', 'You are signed out. Sign in, and then download again.');
  // A guest has no text of their own.
  if (viewer.status !== 'registered') return sentence(404, 'not-found', 'There is no such text for you.');
  const { draftId } = await params;
  try {
    const exported = await exportPack(await database(), viewer.id, draftId);
    if (!exported.ok && exported.error.type === 'not-found') return sentence(404, 'not-found', 'There is no such text for you.');
    if (!exported.ok) {
      const headers = { Location: `${textHref(draftId)}/share?done=not-published`, 'Cache-Control': 'no-store' };
      return new Response(null, { status: 303, headers });
    }
    return new Response(`${JSON.stringify(exported.value.source, null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${exported.value.fileName}"`,
        'Cache-Control': 'no-store',
      },
    });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
