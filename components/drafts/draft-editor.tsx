'use client';

import './schemas-without-eval';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { DraftPassage } from './draft-passage';
import { problemsOf } from './draft-problems';
import { isOpen, type StoredEntry } from './draft-state';
import textStyles from './drafts.module.css';
import styles from './editor.module.css';
import { EditorBar } from './editor-bar';
import { EntryList } from './entry-list';
import { FactCard } from './fact-card';
import { FactForm } from './fact-form';
import { FactPreview } from './fact-preview';
import { factFromSelection, selectedSpan } from './from-selection';
import { KeyList } from './key-list';
import { SavingNote } from './saving-note';
import { useDraft } from './use-draft';
import { useEditorKeys } from './use-editor-keys';

export type DraftEditorProps = {
  frame: DraftFrame;
  entries: readonly StoredEntry[];
  /** The fact to begin with; without it the first that is open. */
  firstId: string | undefined;
  /** Whether its form is open. */
  isEdited?: boolean;
  href: string;
  saveUrl: string;
  /** What became of the facts when the text was changed just now. */
  change: { moved: number; changed: number; broken: number; proposed: number } | undefined;
  /** How more facts are found. */
  children?: ReactNode;
};

/** Where a person says yes or no to each fact that was proposed for a text, mends it, and adds their own. */
export function DraftEditor({
  frame,
  entries: stored,
  firstId,
  isEdited = false,
  href,
  saveUrl,
  change,
  children,
}: DraftEditorProps) {
  const t = useTranslations('drafts');
  const draft = useDraft(stored, saveUrl, firstId);
  const { entries, current } = draft;
  const passage = useRef<HTMLElement>(null);
  const card = useRef<HTMLElement>(null);
  const [edited, setEdited] = useState(isEdited && current?.state !== 'broken' ? current : undefined);
  const [said, say] = useState<{ code: 'selectFirst' | 'noneToMerge' | 'cannotMerge' | 'merged'; count?: number } | undefined>();
  const [areKeysShown, showKeys] = useState(false);

  const close = useCallback(() => {
    setEdited(undefined);
    card.current?.focus();
  }, []);
  function add() {
    const span = passage.current && selectedSpan(passage.current);
    const about = {
      text: frame.text,
      language: frame.language,
      title: frame.title,
      topic: current?.fact.topic ?? frame.topics[0]?.id ?? 'general',
      quoted: entries.filter(({ state }) => state !== 'broken').map(({ fact }) => fact.source),
    };
    const fact = span ? factFromSelection(span, about) : undefined;
    say(fact ? undefined : { code: 'selectFirst' });
    if (!fact) return;
    // What is broken is pointed to again: its words stay.
    if (current?.state === 'broken') setEdited({ ...current, fact: { ...current.fact, source: fact.source } });
    else setEdited({ id: crypto.randomUUID(), state: 'proposed', origin: 'hand', fact });
  }
  const edit = () => {
    if (current && current.state !== 'broken') setEdited(current);
  };
  /** What was said was about what was done before. */
  const quietly = (act: () => void) => () => {
    say(undefined);
    act();
  };
  const actions = {
    // What can't be asked as it is is mended first.
    accept: quietly(() => (current && problemsOf(frame, [current]).length > 0 ? edit() : draft.accept())),
    reject: quietly(draft.reject),
    edit,
    next: quietly(draft.next),
    previous: quietly(draft.previous),
    undo: quietly(draft.undo),
    add,
    merge: () => {
      const done = draft.merge();
      say(typeof done === 'number' ? { code: 'merged', count: done } : { code: done });
    },
    mark: draft.mark,
    keys: () => showKeys((are) => !are),
  };
  useEditorKeys(actions, edited === undefined);
  const open = entries.filter(isOpen).length;
  const acceptedCount = entries.filter((entry) => entry.state === 'accepted' && !isOpen(entry)).length;

  return (
    <div className={styles.editor}>
      <header className={styles.head}>
        <h1 lang={frame.language}>{frame.title}</h1>
        {change ? <p role="status">{t('editor.changed', change)}</p> : null}
        <p className={styles.counts}>
          <span role="status">
            {t('editor.counts', {
              open,
              accepted: acceptedCount,
              rejected: entries.filter(({ state }) => state === 'rejected').length,
            })}
          </span>
          <SavingNote saving={draft.saving} theirs={draft.theirs} href={href} />
        </p>
        <nav className={textStyles.links} aria-label={t('editor.links')}>
          <a href={`${href}/publish`}>{t('publish.title')}</a>
          <a href={`${href}/about`}>{t('about.title')}</a>
          <a href={`${href}/text`}>{t('text.title')}</a>
          <a href={`${href}/share`}>{t('share.title')}</a>
        </nav>
      </header>
      <section ref={card} className={styles.card} aria-label={t('editor.current')} tabIndex={-1}>
        {edited ? (
          <FactForm
            key={edited.id}
            frame={frame}
            entries={entries}
            entry={edited}
            onKeep={(entry) => {
              draft.keep(entry);
              close();
            }}
            onCancel={close}
          />
        ) : (
          <>
            {current ? (
              <FactCard entry={current} language={frame.language} place={draft.place} total={entries.length} />
            ) : (
              <p>{t('editor.empty')}</p>
            )}
            <EditorBar actions={actions} current={current} canUndo={draft.canUndo} marked={draft.marked} />
            <p role="status" className={said?.code === 'merged' ? 'small' : said ? 'problem' : 'visually-hidden'}>
              {said ? t(`editor.${said.code}`, { count: said.count ?? 0 }) : ''}
            </p>
            {areKeysShown ? <KeyList /> : null}
            {current && current.state !== 'broken' ? <FactPreview frame={frame} entries={entries} entry={current} /> : null}
          </>
        )}
      </section>
      <DraftPassage
        ref={passage}
        frame={frame}
        entries={entries}
        current={edited ?? current}
        onGo={edited ? undefined : draft.go}
        label={t('editor.passage')}
      />
      <EntryList
        entries={entries}
        currentId={current?.id}
        marked={draft.marked}
        language={frame.language}
        onGo={draft.go}
        isResting={edited !== undefined}
      >
        {children}
      </EntryList>
    </div>
  );
}
