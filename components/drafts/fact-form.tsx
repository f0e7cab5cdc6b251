'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { problemsOf } from './draft-problems';
import type { Entry } from './draft-state';
import textStyles from './drafts.module.css';
import editorStyles from './editor.module.css';
import styles from './fact-form.module.css';
import { FactMoreFields } from './fact-more-fields';
import { FactPreview } from './fact-preview';
import { FactValueFields } from './fact-value-fields';
import { type FactValues, toValues, withValues } from './fact-values';
import { quoteParts } from './fact-words';

type FactFormProps = {
  frame: DraftFrame;
  entries: readonly Entry[];
  entry: Entry;
  onKeep: (entry: Entry) => void;
  onCancel: () => void;
};

const moreFields = ['subject', 'aliases', 'denied', 'group', 'importance', 'topic', 'asOf'];

/** All that a person may say of a fact. It is checked as it is typed, and kept once nothing is in the way. */
export function FactForm({ frame, entries, entry, onKeep, onCancel }: FactFormProps) {
  const t = useTranslations('drafts');
  const form = useRef<HTMLFormElement>(null);
  const [values] = useState(() => toValues(entry.fact));
  const [type, setType] = useState(values.type);
  const [shown, setShown] = useState(entry);
  const [flaws, setFlaws] = useState(() => flawsOf(entry));
  const [wasSent, setWasSent] = useState(false);
  const { before, answer, after } = quoteParts(entry.fact);

  function flawsOf(one: Entry): readonly string[] {
    return problemsOf(frame, [one]).map(({ sentence }) => sentence);
  }
  function read(): Entry | undefined {
    const typed = form.current ? (Object.fromEntries(new FormData(form.current)) as Partial<FactValues>) : {};
    const result = withValues(entry.fact, { ...values, ...typed });
    if ('field' in result) {
      setFlaws([t('edit.unread', { field: t(`field.${result.field}`), isMore: String(moreFields.includes(result.field)) })]);
      return undefined;
    }
    const next = { ...entry, fact: result.fact };
    setShown(next);
    const found = flawsOf(next);
    setFlaws(found);
    return found.length === 0 ? next : undefined;
  }
  function send(event: FormEvent) {
    event.preventDefault();
    setWasSent(true);
    const next = read();
    if (next) onKeep(next);
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  return (
    <form
      ref={form}
      className={`${textStyles.form} ${styles.fact}`}
      onSubmit={send}
      onInput={() => read()}
      onKeyDown={onKey}
      noValidate
    >
      <h2>{t('edit.title')}</h2>
      <blockquote className={editorStyles.quote} lang={frame.language}>
        {before}
        <mark>{answer}</mark>
        {after}
      </blockquote>
      <label>
        <span>{t('field.question')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the form opens by a key, at its first field */}
        <textarea name="question" rows={2} autoFocus defaultValue={values.question} lang={frame.language} />
      </label>
      <label>
        <span>{t('field.statement')}</span>
        <textarea name="statement" rows={2} defaultValue={values.statement} lang={frame.language} aria-describedby="gap-hint" />
        <small id="gap-hint">{t('edit.gapHint', { gap: '{object}' })}</small>
      </label>
      <FactValueFields values={values} type={type} onType={setType} />
      <FactMoreFields values={values} topics={frame.topics} />
      <div role="alert">
        {wasSent && flaws.length > 0 ? (
          <ul className={editorStyles.flaws}>
            {flaws.map((flaw) => (
              <li key={flaw}>{flaw}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {wasSent || flaws.length === 0 ? null : <p className="small">{flaws[0]}</p>}
      <div className={editorStyles.decide}>
        <button type="submit" className="button">
          {t('edit.keep')}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('edit.cancel')} <kbd>Esc</kbd>
        </button>
      </div>
      {flaws.length === 0 && shown !== entry ? <FactPreview frame={frame} entries={entries} entry={shown} /> : null}
    </form>
  );
}
