'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import { Panel } from './panel';

export type NotePanelProps = { note: string | undefined; onSave: (note: string) => void; onClose: () => void };

const longestNote = 2000;

/** The learner's own words about a fact. */
export function NotePanel({ note, onSave, onClose }: NotePanelProps) {
  const t = useTranslations('review');
  const id = useId();

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSave(String(new FormData(event.currentTarget).get('note') ?? '').trim());
    onClose();
  }

  return (
    <Panel title={t('note.title')} close={t('note.cancel')} onClose={onClose}>
      <form onSubmit={save}>
        <label className="field-label" htmlFor={id}>
          {t('note.label')}
        </label>
        <textarea id={id} name="note" defaultValue={note} maxLength={longestNote} />
        <div className="actions">
          <button type="submit" className="button">
            {t('note.save')}
          </button>
        </div>
      </form>
    </Panel>
  );
}
