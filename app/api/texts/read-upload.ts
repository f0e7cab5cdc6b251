import type { NextRequest } from 'next/server';
import { sentence } from '@/app/api/request';
import { err, type Result } from '@/quizzes/result';
import { mayTry } from '@/services/accounts/throttle';
import { database } from '@/services/database';
import type { DocumentProblem, ReadDocument } from '@/services/documents/document';
import { readInTurn, type TurnProblem } from '@/services/documents/read-in-turn';
import { type Fields, type ReceiveProblem, receiveFile } from './receive-file';

export type UploadProblem = DocumentProblem | TurnProblem | ReceiveProblem | { type: 'file-too-often' };
export type Upload = { read: Result<ReadDocument, UploadProblem>; fields: Fields };

/** Receives and reads the file that somebody sends with a form, if they have not sent too many. */
export async function readUpload(request: NextRequest, userId: string): Promise<Upload> {
  if (!(await mayTry(await database(), 'import', `file:${userId}`))) return { read: err({ type: 'file-too-often' }), fields: {} };
  let fields: Fields = {};
  const read = await readInTurn(
    userId,
    async () => {
      const received = await receiveFile(request);
      fields = (received.ok ? received.value.fields : received.error.fields) ?? {};
      return received.ok ? received : err({ type: received.error.type });
    },
    request.signal,
  );
  return { read, fields };
}

/** A script asks for what was read; a form that was sent before there was one is led on. */
export const wantsJson = (request: NextRequest): boolean =>
  request.headers.get('accept')?.startsWith('application/json') ?? false;

const answers: Readonly<Record<UploadProblem['type'], readonly [number, string]>> = {
  'file-missing': [400, 'No file came with this.'],
  'file-slow': [408, 'The file came too slowly.'],
  'file-too-big': [413, 'Files may have up to 10 MB.'],
  'file-text-too-long': [413, 'There is too much text in this file.'],
  'file-unknown': [415, 'This is no kind of file that can be read here.'],
  'file-old-word': [415, 'This is an old Word file. Save it as .docx.'],
  'file-empty': [422, 'This file is empty.'],
  'file-locked': [422, 'This file is locked by a password.'],
  'file-damaged': [422, 'This file is damaged.'],
  'file-without-text': [422, 'There is no text in this file.'],
  'pdf-without-text': [422, 'This PDF has pictures of its pages, and no text.'],
  'file-too-much': [422, 'This file takes too much to read.'],
  'file-one-at-a-time': [429, 'Another file of yours is still being read.'],
  'file-too-often': [429, 'You have brought many files. Wait a quarter of an hour.'],
  'file-busy': [503, 'Others’ files are being read. Try again in a moment.'],
};

/** What a script is told: the text with what is known of it, or why there is none. */
export function uploadAnswer({ read }: Upload): Response {
  if (read.ok) return Response.json({ type: 'read', ...read.value }, { headers: { 'Cache-Control': 'no-store' } });
  const [status, message] = answers[read.error.type];
  const headers = status === 429 || status === 503 ? { 'Retry-After': status === 503 ? '3' : '60' } : undefined;
  return Response.json({ message, ...read.error }, { status, ...(headers ? { headers } : {}) });
}

/** What a page needs to say why: the code, and how long the text was. */
export const problemQuery = (problem: { type: string }): Readonly<Record<string, string | number>> => ({
  problem: problem.type,
  ...('length' in problem && typeof problem.length === 'number' ? { length: problem.length } : {}),
});

export const crossOrigin = (): Response => sentence(403, 'cross-origin', 'This file came from another site.');
