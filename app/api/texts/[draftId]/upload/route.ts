import type { NextRequest } from 'next/server';
import { z } from 'zod';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { textHref } from '@/app/(author)/author';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, sentence } from '@/app/api/request';
import { seeOther } from '@/app/api/see-other';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { changeText } from '@/services/drafts/change-text';
import { findDraft } from '@/services/drafts/find-draft';
import { crossOrigin, problemQuery, readUpload } from '../../read-upload';

const revisionSchema = z.coerce.number().pipe(z.int().min(0));

/** Puts the text of a file in the place of a draft's, from a form that was sent before the page's script arrived. */
export async function POST(request: NextRequest, { params }: { params: Promise<{ draftId: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return crossOrigin();
  try {
    const { draftId } = await params;
    const page = `${textHref(draftId)}/text`;
    const viewer = await findCurrentViewer();
    if (viewer?.status !== 'registered') return seeOther('/sign-in', { next: page });
    const db = await database();
    if (!(await findDraft(db, viewer.id, draftId))) return sentence(404, 'not-found', 'There is no such text for you.');
    const { read, fields } = await readUpload(request, viewer.id);
    if (!read.ok) return seeOther(page, problemQuery(read.error));
    const revision = revisionSchema.safeParse(fields.revision);
    if (!revision.success) return seeOther(page, { problem: 'refused' });
    const changed = await changeText(db, viewer.id, draftId, { revision: revision.data, text: read.value.text }, now());
    if (!changed.ok) return seeOther(page, problemQuery(changed.error));
    const { moved, changed: otherwise, broken, proposed } = changed.value;
    return seeOther(textHref(draftId), { moved: moved.length, changed: otherwise.length, broken: broken.length, proposed });
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}
