import type { NextRequest } from 'next/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { textHref } from '@/app/(author)/author';
import { parseTextForm } from '@/app/(author)/texts/new/parse-text-form';
import { toDatabaseAnswer } from '@/app/api/database-answer';
import { isSameOrigin, sentence } from '@/app/api/request';
import { seeOther } from '@/app/api/see-other';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { createDraft } from '@/services/drafts/create-draft';
import { crossOrigin, problemQuery, readUpload, type Upload, uploadAnswer, wantsJson } from '../read-upload';
import type { Fields } from '../receive-file';

const page = '/texts/new';

/** What was filled in beside the file, as far as an address can hold it. */
const filledIn = ({ title = '', source = '', url = '', asOf = '', language = '' }: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ title, source, url, asOf, language }).flatMap(([name, value]) =>
      value === '' || (name === 'language' && value === 'en') ? [] : [[name, value.slice(0, 500)]],
    ),
  );

/**
 * Reads a file for a script, which shows its text before anything is stored; from a form without a script it stores the text with what
 * the rules propose for it, and leads to its editor, or back to the form with what was filled in.
 */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return crossOrigin();
  try {
    const viewer = await findCurrentViewer();
    const isForScript = wantsJson(request);
    if (viewer?.status !== 'registered') {
      if (!isForScript) return seeOther('/sign-in', { next: page });
      return sentence(401, 'signed-out', 'You are signed out. Sign in again to bring a file.');
    }
    const upload = await readUpload(request, viewer.id);
    return isForScript ? uploadAnswer(upload) : await createFrom(upload, viewer.id);
  } catch (error) {
    return toDatabaseAnswer(error);
  }
}

async function createFrom({ read, fields }: Upload, userId: string): Promise<Response> {
  const back = (problem: { type: string }) => seeOther(page, { ...problemQuery(problem), ...filledIn(fields) });
  if (!read.ok) return back(read.error);
  const { text, title = '', language } = read.value;
  const isChosen = fields.language !== undefined && fields.language !== 'en';
  const parsed = parseTextForm({
    source: fields.source ?? '',
    url: fields.url ?? '',
    asOf: fields.asOf ?? '',
    title: fields.title?.trim() || title,
    language: (isChosen ? fields.language : language) ?? 'en',
    text,
  });
  if (!parsed.ok) return back(parsed.error);
  const created = await createDraft(await database(), userId, parsed.value, now());
  return created.ok ? seeOther(textHref(created.value.draftId)) : back(created.error);
}
