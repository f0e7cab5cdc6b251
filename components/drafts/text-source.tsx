'use client';

import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, useRef, useState, useSyncExternalStore } from 'react';
import { type Before, beforeFile } from './before-file';
import styles from './drafts.module.css';
import type { FileText } from './file-answer';
import { FileNote } from './file-note';
import { readRichPaste } from './rich-paste';
import own from './text-source.module.css';
import { useFile } from './use-file';

const accepted = '.txt,.md,.markdown,.docx,.pdf,.html,.htm,.xhtml,text/plain,text/markdown,text/html,application/pdf';
const nothing = () => () => {};

type TextSourceProps = {
  text: string;
  language?: string;
  rows: number;
  hint?: string;
  /** Where the form goes with its file before this script arrives. */
  uploadUrl: string;
  /** What was wrong with a file that went there. */
  problem?: { code: string; length: number } | undefined;
  /** The rest of the form may learn from the file; gives back how to undo that. */
  onFile?: (file: FileText) => () => void;
};

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A text that is typed, pasted with its paragraphs, or read from a file that is chosen or dropped. */
export function TextSource({ text, language, rows, hint, uploadUrl, problem, onFile }: TextSourceProps) {
  const t = useTranslations('drafts');
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [before, setBefore] = useState<Before>();
  const lastFile = useRef<string>(undefined);
  const hasScript = useSyncExternalStore(
    nothing,
    () => true,
    () => false,
  );
  const { state, read, forget } = useFile(chooser, (file) => {
    if (!area.current) return;
    setBefore(beforeFile(before, { text: area.current.value, restore: onFile?.(file) }, lastFile.current));
    area.current.value = file.text;
    area.current.scrollTop = 0;
    lastFile.current = file.text;
  });

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const words = readRichPaste(event.clipboardData.getData('text/html'));
    if (words === undefined || words === event.clipboardData.getData('text/plain')) return;
    event.preventDefault();
    // Deprecated, and the only way that leaves the browser's undo whole.
    if (document.execCommand('insertText', false, words)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    event.currentTarget.setRangeText(words, selectionStart, selectionEnd, 'end');
  }

  function drop(event: DragEvent): void {
    setIsOver(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  }

  const shown = state.type === 'none' && problem ? { type: 'problem' as const, ...problem } : state;
  return (
    <>
      <label className={styles.wide}>
        <span className="field-label">{t('form.text')}</span>
        <textarea
          ref={area}
          className={isOver ? own.over : undefined}
          name="text"
          required
          rows={rows}
          lang={language}
          defaultValue={text}
          aria-describedby={hint ? 'text-hint' : undefined}
          onPaste={paste}
          onDragOver={(event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
        />
      </label>
      {hint ? (
        <p className="small" id="text-hint">
          {hint}
        </p>
      ) : null}
      <div className={own.file}>
        <div className={own.chooser}>
          <label htmlFor="text-file" className="field-label">
            {t('form.file')}
          </label>
          <input
            ref={chooser}
            id="text-file"
            type="file"
            name="file"
            accept={accepted}
            aria-disabled={state.type === 'reading'}
            onClick={(event) => {
              if (state.type === 'reading') event.preventDefault();
            }}
            aria-describedby="file-hint"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
          {hasScript ? null : (
            <button
              className="button quiet"
              type="submit"
              formAction={uploadUrl}
              formMethod="post"
              formEncType="multipart/form-data"
              formNoValidate
            >
              {t('form.readFile')}
            </button>
          )}
        </div>
        <p className="small" id="file-hint">
          {t('form.fileHint')}
        </p>
        <FileNote
          state={shown}
          onUndo={
            before === undefined || before.text.trim() === ''
              ? undefined
              : () => {
                  if (area.current) area.current.value = before.text;
                  before.restore?.();
                  setBefore(undefined);
                  lastFile.current = undefined;
                  forget();
                  area.current?.focus();
                }
          }
        />
      </div>
    </>
  );
}
