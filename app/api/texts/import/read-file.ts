const longestRead = 64 * 1024 * 1024;

/**
 * The text of the form's file of at most `most` bytes. More is read to its end all the same, within bounds, so that the browser hears the
 * answer. `undefined`: there is none, or it is no text.
 */
export async function readFile(request: Request, most: number): Promise<string | 'too-big' | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > longestRead) return 'too-big';
    if (length <= most) pieces.push(piece);
  }
  if (length > most) return 'too-big';
  try {
    const headers = { 'Content-Type': request.headers.get('content-type') ?? '' };
    const file = (await new Response(new Blob(pieces), { headers }).formData()).get('file');
    if (file === null || typeof file === 'string') return file ?? undefined;
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
