import { type RefObject, useEffect, useRef, useState } from 'react';
import { largestFile } from '@/quizzes/drafts/limits';
import { type FileAnswer, type FileText, fileAnswer, isText } from './file-answer';

export type FileState =
  | { type: 'none' }
  | { type: 'reading'; name: string }
  | { type: 'read'; name: string; file: FileText }
  | { type: 'problem'; code: string; length: number };

async function send(file: File, signal: AbortSignal): Promise<FileAnswer> {
  const form = new FormData();
  form.append('file', file);
  const response = await fetch('/api/texts/upload', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: form,
    signal,
  });
  return await fileAnswer(response);
}

/**
 * Has a file read by the server, one at a time: a later one takes the place of an earlier. The chooser is emptied at once, so that its
 * file is not sent a second time with the form.
 */
export function useFile(chooser: RefObject<HTMLInputElement | null>, take: (file: FileText) => void) {
  const [state, setState] = useState<FileState>({ type: 'none' });
  const underWay = useRef<AbortController>(undefined);

  async function read(file: File | undefined): Promise<void> {
    if (chooser.current) chooser.current.value = '';
    if (!file) return;
    underWay.current?.abort();
    if (file.size > largestFile) return setState({ type: 'problem', code: 'file-too-big', length: 0 });
    const controller = new AbortController();
    underWay.current = controller;
    setState({ type: 'reading', name: file.name });
    try {
      const answer = await send(file, controller.signal);
      if (controller.signal.aborted) return;
      if (isText(answer)) {
        take(answer);
        setState({ type: 'read', name: file.name, file: answer });
      } else setState({ type: 'problem', code: answer.type, length: answer.length ?? 0 });
    } catch {
      if (!controller.signal.aborted) setState({ type: 'problem', code: 'file-not-sent', length: 0 });
    }
  }

  // A file that was chosen before this script arrived.
  const readRef = useRef(read);
  readRef.current = read;
  useEffect(() => {
    void readRef.current(chooser.current?.files?.[0]);
    return () => underWay.current?.abort();
  }, [chooser]);

  return { state, read, forget: () => setState({ type: 'none' }) };
}
