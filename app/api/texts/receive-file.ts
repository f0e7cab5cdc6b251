import type { NextRequest } from 'next/server';
import { largestFile } from '@/quizzes/drafts/limits';
import { err, ok, type Result } from '@/quizzes/result';
import type { ReceivedFile } from '@/services/documents/read-in-turn';

/** A file with the other fields of its form and what surrounds them. */
const largestBody = largestFile + 400_000;
const longestMs = 60_000;
/** What a form of ours has is a file and some fields; taking thousands of parts apart holds up everyone. */
const mostParts = 20;

export type ReceiveProblem = { type: 'file-too-big' | 'file-missing' | 'file-slow' };

/** What a form says beside its file. */
export type Fields = Readonly<Record<string, string>>;

/** The bytes as they come, counted: what is too much, or comes too slowly, or of which nobody waits for the answer, is not waited for. */
async function bytesOf(request: NextRequest): Promise<Result<Buffer<ArrayBuffer>, ReceiveProblem>> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return err({ type: 'file-too-big' });
  const reader = request.body?.getReader();
  if (!reader) return err({ type: 'file-missing' });
  let isLate = false;
  const stop = () => void reader.cancel().catch(() => {});
  const deadline = setTimeout(() => {
    isLate = true;
    stop();
  }, longestMs);
  request.signal.addEventListener('abort', stop);
  try {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) return err({ type: 'file-slow' });
      if (done) break;
      length += value.length;
      if (length > largestBody) {
        stop();
        return err({ type: 'file-too-big' });
      }
      pieces.push(value);
    }
    return ok(Buffer.concat(pieces, length));
  } catch {
    // It broke off: whoever sent it is gone, or never meant to end it.
    return err({ type: 'file-missing' });
  } finally {
    clearTimeout(deadline);
    request.signal.removeEventListener('abort', stop);
  }
}

function hasTooManyParts(body: Buffer, type: string): boolean {
  const boundary = type.match(/boundary=(?:"([^"]+)"|([^;\s]+))/i);
  const between = `\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}`;
  let parts = 0;
  for (let at = body.indexOf(between); at >= 0 && parts <= mostParts; at = body.indexOf(between, at + between.length)) parts += 1;
  return parts > mostParts;
}

/** The file of a form, and its other fields into `fields`, which a failure leaves as far as they were read. */
export async function receiveFile(
  request: NextRequest,
): Promise<Result<ReceivedFile & { fields: Fields }, ReceiveProblem & { fields?: Fields }>> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return err({ type: 'file-missing' });
  const bytes = await bytesOf(request);
  if (!bytes.ok) return bytes;
  if (hasTooManyParts(bytes.value, type)) return err({ type: 'file-missing' });
  const form = await new Response(bytes.value, { headers: { 'Content-Type': type } }).formData().catch(() => undefined);
  if (!form) return err({ type: 'file-missing' });
  const fields: Fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const file = form.get('file');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return err({ type: 'file-missing', fields });
  return ok({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 300), fields });
}
